import type { Result } from "@hecate/protocol/result";
import type { ListingView, VersionPage } from "@hecate/protocol/wire/listing";
import type { Root } from "hast";
import { useTranslations } from "#language/use";
import { Action } from "../ui/action";
import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";
import { Release } from "./release";
import { versionsAddress } from "./version-addresses";

/** A page of an app's versions, with the ways to go on. */
export function ReleaseList({
  listing,
  page,
  cursor,
  notes,
}: {
  listing: ListingView;
  page: Result<VersionPage, "not-found" | "invalid-cursor">;
  /** Where this page begins, unless it is the first. */
  cursor: string | undefined;
  /** In the order of the versions. */
  notes: readonly (Root | null)[];
}) {
  const t = useTranslations("listing.releaseList");
  const address = versionsAddress(listing);
  if (!page.ok) {
    return (
      <Notice tone="warning" title={t("lost")}>
        {t.rich("begin", { newest: (words) => <TextLink href={address}>{words}</TextLink> })}
      </Notice>
    );
  }
  const { items, nextCursor } = page.value;
  return (
    <>
      <div className="mt-6 divide-y divide-line border-b border-line">
        {items.map((release, index) => (
          <Release
            key={release.version}
            listing={listing}
            release={release}
            notes={notes[index] ?? null}
            before={items[index + 1]?.version}
          />
        ))}
      </div>
      {(nextCursor || cursor) && (
        <nav aria-label={t("pages")} className="mt-8 flex items-center gap-6">
          {nextCursor && <Action href={`${address}?cursor=${nextCursor}`}>{t("older")}</Action>}
          {cursor && <TextLink href={address}>{t("newest")}</TextLink>}
        </nav>
      )}
    </>
  );
}
