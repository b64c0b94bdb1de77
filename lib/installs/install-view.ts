import type { InstallView } from "@hecate/protocol/wire/installs";
import type { InstallReceipt } from "#lib/db/generated/client";

export function installViewOf(
  row: InstallReceipt,
  of: { org: string; name: string; version: string; countsFrom: Date | null },
): InstallView {
  const { countsFrom, ...place } = of;
  return {
    id: row.receiptCid,
    ...place,
    platform: row.platform,
    installedAt: row.installedAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    countsFrom: countsFrom?.toISOString() ?? null,
  };
}
