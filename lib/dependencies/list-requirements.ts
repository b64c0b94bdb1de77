import type { DependencyView } from "@hecate/protocol/wire/listing";
import { offersOf } from "#lib/dependencies/find-offers";
import { dependencyViewOf, type Requirement } from "#lib/dependencies/offer";

/** What is required, each with whether it can be had here now. */
export async function listRequirements(
  requires: readonly Requirement[],
): Promise<DependencyView[]> {
  const offers = await offersOf(requires);
  return requires.map((each) => dependencyViewOf(each, offers));
}
