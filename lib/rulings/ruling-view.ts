import { type RulingView, rulingView } from "@hecate/protocol/wire/reports";
import type { PublicRuling } from "./store";

export function rulingViewOf({ case: about, at, endedAt, ...said }: PublicRuling): RulingView {
  const { version, manifestCid, listing } = about.version;
  return rulingView.parse({
    ...said,
    listing: { org: listing.publisher.org, name: listing.name, mri: listing.mri },
    version,
    manifestCid,
    at: at.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  });
}
