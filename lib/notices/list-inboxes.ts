import { limits } from "@hecate/protocol/limits";
import { db } from "#lib/db/client";
import { listOwnPublishers, type OwnPublisher } from "#lib/publishers/owners";
import { countUnread } from "./store";

export interface Inboxes {
  /** Unread notices to the person; at most 100 are counted. */
  readonly unread: number;
  readonly publishers: readonly PublisherInbox[];
}

interface PublisherInbox extends OwnPublisher {
  readonly unread: number;
}

/** The inboxes that a person may read: their own, and those of the publishers that they own now. */
export async function listInboxes(personId: string): Promise<Inboxes> {
  const [unread, owned] = await Promise.all([
    countUnread(db(), { personId }, limits.pageSize),
    listOwnPublishers(personId),
  ]);
  const publishers = await Promise.all(
    owned.map(async (publisher) => {
      const owner = { publisherId: publisher.id };
      return { ...publisher, unread: await countUnread(db(), owner, limits.pageSize) };
    }),
  );
  return { unread, publishers };
}
