import { serviceDidOf } from "@hecate/protocol/did";
import type { FindingView } from "@hecate/protocol/wire/scans";
import { z } from "zod";
import type { Transaction } from "#lib/db/client";
import type { Scan } from "#lib/db/generated/client";
import { env } from "#lib/env";
import { append } from "#lib/ledger/append";
import { changeVersionState } from "#lib/moderation/change-version-state";
import { openCase } from "#lib/moderation/open-case";
import { isInstallable } from "#lib/moderation/version-state";
import { type JudgedScan, judgeVersion, worstState } from "#lib/scanning/judge-version";
import type { ScannedVersion } from "./store";

const result = z.object({
  cid: z.string(),
  scanner: z.string(),
  state: z.string(),
  ruleset: z.string(),
});
type RecordedResult = z.infer<typeof result>;
const lastScanned = z.object({ results: z.array(result) });

interface Recording {
  readonly version: ScannedVersion;
  /** Of the version's files, before and after what a scanner just said. */
  readonly before: readonly Scan[];
  readonly after: readonly Scan[];
  /** What the ledger last said of its scans; null for nothing. */
  readonly last: unknown;
  readonly at: Date;
}

/**
 * What follows for a version from what a scanner said: a line in the ledger when all have answered and
 * something differs from the last line, and a hold when it is doubtful and that is news. What a moderator let
 * pass is not held again for the same findings. Whether it was held now.
 */
export async function recordScans(
  tx: Transaction,
  { version, before, after, last, at }: Recording,
): Promise<boolean> {
  const judged = judgeVersion(version, after);
  await recordResults(tx, { version, judged, last, at });
  const holding = holdsOf(judged);
  const known = new Set(last === null ? [] : holdsOf(judgeVersion(version, before)).map(textOf));
  const isNews = holding.some((each) => !known.has(textOf(each)));
  return isNews && hold(tx, { version, holding, at });
}

async function recordResults(
  tx: Transaction,
  {
    version,
    judged,
    last,
    at,
  }: {
    version: ScannedVersion;
    judged: readonly JudgedScan[];
    last: unknown;
    at: Date;
  },
): Promise<void> {
  if (judged.some(({ state }) => state === "queued")) return;
  const results = resultsOf(judged);
  if (last !== null && statesOf(lastScanned.parse(last).results) === statesOf(results)) return;
  await append(tx, {
    kind: "version-scanned",
    subject: version.listing.mri,
    actor: serviceDidOf(env().publicUrl),
    at,
    payload: { version: version.version, manifestCid: version.manifestCid, results },
  });
}

/** One a file and scanner; of what holds for one platform and not for another the worst. */
function resultsOf(judged: readonly JudgedScan[]): RecordedResult[] {
  const results = new Map<string, RecordedResult>();
  for (const scan of judged) {
    const { cid, scanner, ruleset } = scan;
    const ofFile = judged.filter((each) => each.cid === cid && each.scanner === scanner);
    results.set(`${cid} ${scanner}`, { cid, scanner, state: worstState(ofFile), ruleset });
  }
  return [...results].toSorted().map(([, each]) => each);
}

/** Other rules that say the same are no news: signatures change every day. */
function statesOf(results: readonly RecordedResult[]): string {
  return JSON.stringify(results.map(({ cid, scanner, state }) => [cid, scanner, state]));
}

function holdsOf(judged: readonly JudgedScan[]): FindingView[] {
  return judged.flatMap(({ findings }) => findings).filter(({ weight }) => weight === "hold");
}

function textOf({ rule, text }: FindingView): string {
  return `${rule} ${text}`;
}

async function hold(
  tx: Transaction,
  {
    version,
    holding,
    at,
  }: {
    version: ScannedVersion;
    holding: readonly FindingView[];
    at: Date;
  },
): Promise<boolean> {
  await openCase(tx, version.id, "scan", at);
  // What cannot be had needs no hold; a limit is less than one, and may end by itself.
  if (!isInstallable(version.state)) return false;
  const [first] = holding;
  return changeVersionState(tx, {
    versionId: version.id,
    to: "held",
    cause: "scan",
    rule: `scan:${first?.rule}`,
    reason: `Held until somebody has looked at what a scan found. ${first?.text}`,
    until: null,
    numbers: null,
    actor: serviceDidOf(env().publicUrl),
    at,
  });
}
