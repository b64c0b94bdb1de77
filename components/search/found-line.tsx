import type { ListingPage } from "@hecate/protocol/wire/search";
import { counted } from "../format/stars";
import { TextLink } from "../ui/text-link";

/** How much was found, and by what it is ordered. */
export function FoundLine({ page: { alike, facets } }: { page: ListingPage }) {
  return (
    <p className="flex flex-wrap gap-x-6 text-soft">
      <span>{alike ? "No app has these words. These names look like them." : howMany(facets)}</span>
      <TextLink href="/docs/ranking">How this is ordered</TextLink>
      <span className="lg:hidden">
        <TextLink href="#narrow">Narrow down</TextLink>
      </span>
    </p>
  );
}

function howMany(facets: ListingPage["facets"]): string {
  if (facets === undefined) return "";
  return facets.complete
    ? counted(facets.counted, "app")
    : `Over ${facets.counted.toLocaleString("en-GB")} apps`;
}
