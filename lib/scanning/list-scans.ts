import { listingMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { ScansView, ScanView } from "@hecate/protocol/wire/scans";
import { type JudgedScan, judgeVersion, worstState } from "#lib/scanning/judge-version";
import { saidTo } from "#lib/scanning/said-to";
import { findScannedVersion, findScans } from "./store";

/** What the scanners say of a version's binaries, by platform, then scanner. */
export async function listScans(
  org: string,
  name: string,
  version: string,
): Promise<Result<ScansView, "not-found">> {
  const mri = listingMri(org, name);
  const row = await findScannedVersion(mri, version);
  if (row === null) return refuse("not-found", `${mri} has no version ${version}`);
  const scans = await findScans(row.artifacts.map(({ cid }) => cid));
  const judged = judgeVersion(
    row,
    scans.map((scan) => saidTo(row, scan)),
  );
  return ok({ state: worstState(judged), items: judged.map(scanViewOf) });
}

function scanViewOf(scan: JudgedScan): ScanView {
  return {
    ...scan,
    findings: [...scan.findings],
    queuedAt: scan.queuedAt.toISOString(),
    scannedAt: scan.scannedAt?.toISOString() ?? null,
  };
}
