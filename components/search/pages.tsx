import type { ListingQuery } from "@hecate/protocol/wire/search";
import { useTranslations } from "#language/use";
import { Action } from "../ui/action";
import { TextLink } from "../ui/text-link";
import { searchAddress } from "./search-address";

export function FirstPage({ query }: { query: ListingQuery }) {
  const t = useTranslations("search.pages");
  return <TextLink href={searchAddress({ ...query, cursor: undefined })}>{t("first")}</TextLink>;
}

/** The ways on from a page of results; nothing where all of them fit on it. */
export function Pages({ query, nextCursor }: { query: ListingQuery; nextCursor: string | null }) {
  const t = useTranslations("search.pages");
  if (!nextCursor && !query.cursor) return null;
  return (
    <nav aria-label={t("label")} className="mt-4 flex items-center gap-6">
      {nextCursor && (
        <Action href={searchAddress({ ...query, cursor: nextCursor })}>{t("next")}</Action>
      )}
      {query.cursor && <FirstPage query={query} />}
    </nav>
  );
}
