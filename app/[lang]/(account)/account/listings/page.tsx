import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page";
import { Older } from "#components/account/older";
import { OwnListings } from "#components/account/own-listings";
import { Command } from "#components/ui/command";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";
import { listOwnListings } from "#lib/listings/list-own-listings";
import { serverFlag } from "../../../../origin";
import { actingAt } from "../../acting";
import { type PageProps, pageOf } from "../page-of";

export const metadata: Metadata = { title: "Listings" };

const path = "/account/listings";

export default async function ListingsPage({ searchParams }: PageProps) {
  const now = new Date();
  const { personId } = await actingAt(path, now);
  const listings = await listOwnListings(personId, pageOf(await searchParams), now);
  if (!listings.ok) redirect(path);
  const { publishers, items, nextCursor } = listings.value;
  return (
    <AccountPage
      section="listings"
      title="Listings"
      lead="Apps of publishers of which a key of yours is a root key. You can change their words and pictures here; versions are signed and published in a terminal."
    >
      {publishers.length === 0 ? (
        <Frame id="owners" title="How to become an owner">
          <div className="grid grid-cols-1 gap-3">
            <p className="text-soft">
              None of the keys of this account is the root key of a publisher. If you have one, link
              it under <TextLink href="/account/ways-in">ways in</TextLink>, with the machine that
              holds it. If not, take a name:
            </p>
            <Command
              of="the commands to become a publisher"
              lines={["hecate identity init", `hecate publisher register NAME${serverFlag()}`]}
            />
          </div>
        </Frame>
      ) : (
        <>
          <Frame id="publishers" title="Publishers">
            <ul className="grid grid-cols-1 gap-2">
              {publishers.map(({ org, displayName }) => (
                <li key={org} className="break-words">
                  <TextLink href={`/publishers/${org}`}>{displayName}</TextLink>{" "}
                  <span className="font-mono text-sm text-faint">{org}</span>
                </li>
              ))}
            </ul>
          </Frame>
          <Frame id="listings" title="Apps">
            {items.length === 0 ? (
              <p className="text-soft">
                Nothing is listed yet. <TextLink href="/docs">The docs</TextLink> say how to
                publish.
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
