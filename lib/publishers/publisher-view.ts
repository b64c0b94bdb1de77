import type { PublisherView } from "@hecate/protocol/wire/publisher";
import type { PublisherRow } from "./store";

export function publisherViewOf(row: PublisherRow): PublisherView {
  return {
    org: row.org,
    mri: row.mri,
    displayName: row.displayName,
    description: row.description,
    homepage: row.homepage,
    createdAt: row.createdAt.toISOString(),
    rootKeys: row.rootKeys.map((key) => ({
      did: key.did,
      addedAt: key.addedAt.toISOString(),
      retiredAt: key.retiredAt?.toISOString() ?? null,
      ...(key.statement !== null && { statement: key.statement }),
      ...(key.retirement !== null && { retirement: key.retirement }),
    })),
    listings: row._count.listings,
  };
}
