import type { PublisherView } from "@hecate/protocol/wire/publisher";
import { publisherViewOf } from "#lib/publishers/publisher-view";
import { findPublisher } from "./store";

/** Null when nobody claimed that name. */
export async function getPublisher(org: string): Promise<PublisherView | null> {
  const publisher = await findPublisher(org);
  return publisher && publisherViewOf(publisher);
}
