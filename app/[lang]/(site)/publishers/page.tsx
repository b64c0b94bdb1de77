import type { Metadata } from "next";
import { PublishYours } from "#components/home/publish-yours";
import { PublisherGrid } from "#components/publisher/publisher-grid";
import { PageTitle } from "#components/site/page-title";
import { Letters } from "#components/ui/letters";
import { Onward } from "#components/ui/onward";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { verifiedFirst } from "#lib/search/list-publishers";
import { cachedListedVerified, cachedPublishers } from "../cached";
import { pageMetadata } from "../page-metadata";

export const revalidate = 300;

const pageSize = 24;
const verifiedShown = 12;

/** None is known while building: the page is rendered when first asked for. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("publisher.index");
  return pageMetadata({ path: "/publishers", title: t("title"), description: t("description") });
}

export default async function PublishersPage() {
  const t = await getTranslations("publisher.index");
  const { items, next } = await cachedPublishers(pageSize);
  if (items.length === 0) return <NoPublishers />;
  const isWhole = next === null;
  const verified = isWhole ? [] : await cachedListedVerified(verifiedShown);
  const hasVerified = items.some(({ domain }) => domain !== null);
  return (
    <>
      <PageTitle title={t("title")}>
        {t.rich("lead", {
          meaning: (words) => <TextLink href="/docs/trust">{words}</TextLink>,
        })}
      </PageTitle>
      <div className="grid grid-cols-1 gap-16">
        {verified.length > 0 && (
          <section aria-labelledby="verified">
            <h2 id="verified" className="mb-6 text-xl">
              {t("verified")}
            </h2>
            <PublisherGrid publishers={verified} />
          </section>
        )}
        <section aria-labelledby="all">
          <h2 id="all" className="mb-6 text-xl">
            {t(isWhole && hasVerified ? "few" : "all")}
          </h2>
          {!isWhole && <Letters list="/publishers" first="a" />}
          <PublisherGrid publishers={isWhole ? verifiedFirst(items) : items} />
          <Onward list="/publishers" next={next} />
        </section>
      </div>
    </>
  );
}

async function NoPublishers() {
  const t = await getTranslations("publisher.index");
  return (
    <>
      <PageTitle title={t("title")} />
      <PublishYours after="none" />
    </>
  );
}
