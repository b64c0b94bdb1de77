import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page";
import { Older } from "#components/account/older";
import { OwnListings } from "#components/account/own-listings";
import { Command } from "#components/ui/command";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";
import { getAddress } from "#language/address-of-page";
import { getTranslations } from "#language/of-page";
import { listOwnListings } from "#lib/listings/list-own-listings";
import { serverFlag } from "../../../../origin";
import { actingAt } from "../../acting";
import { type PageProps, pageOf } from "../page-of";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("ownListings.page");
  return { title: t("title") };
}

const path = "/account/listings";

export default async function ListingsPage({ searchParams }: PageProps) {
  const now = new Date();
  const { personId } = await actingAt(path, now);
  const listings = await listOwnListings(personId, pageOf(await searchParams), now);
  if (!listings.ok) redirect(await getAddress(path));
  const t = await getTranslations("ownListings.page");
  const { publishers, items, nextCursor } = listings.value;
  return (
    <AccountPage section="listings" title={t("title")} lead={t("lead")}>
      {publishers.length === 0 ? (
        <Frame id="owners" title={t("owners")}>
          <div className="grid grid-cols-1 gap-3">
            <p className="text-soft">
              {t.rich("none", {
                ways: (words) => <TextLink href="/account/ways-in">{words}</TextLink>,
              })}
            </p>
            <Command
              of={t("commands")}
              lines={["hecate identity init", `hecate publisher register NAME${serverFlag()}`]}
            />
          </div>
        </Frame>
      ) : (
        <>
          <Frame id="publishers" title={t("publishers")}>
            <ul className="grid grid-cols-1 gap-2">
              {publishers.map(({ org, displayName }) => (
                <li key={org} className="break-words">
                  <TextLink href={`/publishers/${org}`}>{displayName}</TextLink>{" "}
                  <span className="font-mono text-sm text-faint">{org}</span>
                </li>
              ))}
            </ul>
          </Frame>
          <Frame id="listings" title={t("apps")}>
            {items.length === 0 ? (
              <p className="text-soft">
                {t.rich("nothing", {
                  docs: (words) => <TextLink href="/docs">{words}</TextLink>,
                })}
              </p>
            ) : (
              <OwnListings listings={items} />
            )}
          </Frame>
        </>
      )}
      <Older path={path} cursor={nextCursor} />
    </AccountPage>
  );
}
