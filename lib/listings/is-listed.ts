import { listingMri } from "@hecate/protocol/mri";
import type { Name } from "@hecate/protocol/name";
import { findListingId } from "./store";

export async function isListed(org: Name, name: Name): Promise<boolean> {
  return (await findListingId(listingMri(org, name))) !== null;
}
