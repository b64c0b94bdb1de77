import { listingMri } from "@hecate/protocol/mri";
import { findListingId } from "./store";

export async function isListed(org: string, name: string): Promise<boolean> {
  return (await findListingId(listingMri(org, name))) !== null;
}
