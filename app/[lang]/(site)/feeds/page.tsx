import type { Metadata } from "next";
import { FeedEntry } from "#components/feeds/feed-entry";
import { PageTitle } from "#components/site/page-title";
import { Command } from "#components/ui/command";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { origin } from "../../../origin";
import { pageMetadata } from "../page-metadata";

/** Where the service is stands in its head, and is not known while building. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("feeds.page");
  return pageMetadata({
    path: "/feeds",
    title: t("title"),
    description: t("description"),
    feed: "/feeds/updated",
  });
}

export default async function FeedsPage() {
  const t = await getTranslations("feeds.page");
  const here = origin();
  return (
    <>
      <PageTitle title={t("title")}>{t("lead")}</PageTitle>
      <div className="grid grid-cols-1 gap-12">
        <Frame id="which" title={t("which")}>
          <ul className="grid grid-cols-1 gap-8">
            <FeedEntry title={t("updated.title")} origin={here} feed="/feeds/updated">
              {t("updated.text")}
            </FeedEntry>
            <FeedEntry title={t("new.title")} origin={here} feed="/feeds/new">
              {t("new.text")}
            </FeedEntry>
            <FeedEntry
              title={t("publisher.title")}
              origin={here}
              feed="/feeds/publishers/{org}"
              isPattern
            >
              {t.rich("publisher.text", {
                publishers: (words) => <TextLink href="/publishers">{words}</TextLink>,
                org: () => <code>{"{org}"}</code>,
              })}
            </FeedEntry>
            <FeedEntry title={t("tag.title")} origin={here} feed="/feeds/tags/{tag}" isPattern>
              {t.rich("tag.text", {
                tags: (words) => <TextLink href="/tags">{words}</TextLink>,
                tag: () => <code>{"{tag}"}</code>,
              })}
            </FeedEntry>
          </ul>
        </Frame>
        <Frame id="subscribe" title={t("subscribe.title")}>
          <ul className="grid max-w-[44rem] list-[square] gap-2 ps-5 text-soft marker:text-faint">
            <li>{t("subscribe.address")}</li>
            <li>{t("subscribe.found")}</li>
            <li>{t("subscribe.entry")}</li>
            <li>{t("subscribe.left")}</li>
          </ul>
        </Frame>
        <Frame id="mirrors" title={t("mirrors.title")}>
          <p className="mb-4 max-w-[44rem] text-soft">
            {t.rich("mirrors.text", {
              log: (words) => <TextLink href="/log">{words}</TextLink>,
            })}
          </p>
          <Command of={t("mirrors.of")} lines={[`curl '${here}/api/v1/changes?after=0'`]} />
          <p className="mt-4 max-w-[44rem] text-soft">
            {t.rich("mirrors.again", {
              through: () => <code>through</code>,
              how: (words) => <TextLink href="/docs/feeds#mirrors">{words}</TextLink>,
            })}
          </p>
        </Frame>
        <p>
          <TextLink href="/docs/feeds">{t("more")}</TextLink>
        </p>
      </div>
    </>
  );
}
