import { orgAndName, parseMri } from "@hecate/protocol/mri";
import { pagesOfListing } from "#lib/http/page-cache";

/** Everything that shows something of these listings, given by their MRIs. */
export function pagesOfListings(mris: readonly string[]): string[] {
  return mris.flatMap((text) => {
    const mri = parseMri(text);
    const named = mri.ok ? orgAndName(mri.value) : null;
    return named ? pagesOfListing(named.org, named.name) : [];
  });
}
