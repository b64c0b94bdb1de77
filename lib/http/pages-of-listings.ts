import { orgAndName, parseMri } from "@hecate/protocol/mri";
import type { Name } from "@hecate/protocol/name";
import { everRequired } from "#lib/dependencies/ever-required";
import { dependentsTag, offerTag, pagesOfListing } from "#lib/http/page-cache";

/** Everything that shows something of these listings, given by their MRIs. */
export function pagesOfListings(mris: readonly string[]): string[] {
  return mris.flatMap(appOf).flatMap(({ org, name }) => pagesOfListing(org, name));
}

/**
 * Everything that shows which of their versions can be had: the pages of what requires them, and of what
 * they require, too.
 */
export async function pagesOfOffers(mris: readonly string[]): Promise<string[]> {
  const required = await everRequired(mris);
  return [
    ...pagesOfListings(mris),
    ...mris.flatMap(appOf).map(({ org, name }) => offerTag(org, name)),
    ...required.flatMap(appOf).map(({ org, name }) => dependentsTag(org, name)),
  ];
}

function appOf(text: string): { readonly org: Name; readonly name: Name }[] {
  const mri = parseMri(text);
  const named = mri.ok ? orgAndName(mri.value) : null;
  return named ? [named] : [];
}
