import type { Cid } from "@hecate/protocol/cid";
import { ok } from "@hecate/protocol/result";
import type { Scanner, ScanTrouble } from "@hecate/protocol/wire/scans";
import { transaction } from "#lib/db/client";
import type { Prisma, Scan } from "#lib/db/generated/client";
import { askScanner, type ScanAnswer } from "#lib/scanning/ask-scanner";
import { type Said, saidOf } from "#lib/scanning/said-to";
import { type Telling, tellVersions } from "#lib/scanning/tell-versions";
import { lockScan, type ScanId, updateScan } from "./store";

export interface Scanned {
  /** Why it could not be scanned, where trying again soon may help. */
  readonly retry: ScanTrouble | null;
}

interface Scanning extends Telling {
  readonly ask?: (scanner: Scanner, cid: Cid, stop: AbortSignal) => Promise<ScanAnswer>;
}

/**
 * Puts a file to a scanner and records what it says: of the file, and of every version that offers it.
 * Doing it twice changes nothing.
 */
export async function scanFile(
  id: { readonly scanner: Scanner; readonly cid: Cid },
  { ask = askScanner, ...telling }: Scanning,
): Promise<Scanned> {
  const { clock, stop } = telling;
  await tellVersions(id, telling);
  const answer = await ask(id.scanner, id.cid, stop);
  // Cut short by us: that says nothing of the scanner, and the job comes again.
  if (answer.is === "trouble") stop.throwIfAborted();
  // Another server's answer may have come meanwhile: it is brought to everybody first.
  while (!(await putAnswer(id, answer, clock()))) await tellVersions(id, telling);
  await tellVersions(id, telling);
  return { retry: retryOf(answer) };
}

/** False while an earlier answer was not brought to every version. */
async function putAnswer(id: ScanId, answer: ScanAnswer, at: Date): Promise<boolean> {
  const put = await transaction(async (tx) => {
    const scan = await lockScan(tx, id);
    if (scan === null) return ok(true);
    if (scan.previous !== null) return ok(false);
    const previous = { ...saidOf(scan), scannedAt: scan.scannedAt?.toISOString() ?? null };
    const change = { ...changeOf(scan, answer, at), toldTo: null };
    await updateScan(tx, id, { ...change, previous: previous as Prisma.JsonObject });
    return ok(true);
  });
  return put.value;
}

function retryOf(answer: ScanAnswer): ScanTrouble | null {
  if (answer.is === "seen") return null;
  return isLasting(answer.trouble) ? null : answer.trouble;
}

/** What no later attempt of the same day changes. */
function isLasting(trouble: ScanTrouble): boolean {
  return trouble === "not-set-up" || trouble === "too-large";
}

/** An answer that was given stands, with its date, until the scanner gives another. */
function changeOf(
  scan: Scan,
  answer: ScanAnswer,
  scannedAt: Date,
): Said & { findings: Prisma.JsonArray } {
  if (answer.is === "trouble") {
    const state = scan.scannedAt === null ? "could-not-scan" : scan.state;
    const findings = scan.findings as Prisma.JsonArray;
    return { ...saidOf(scan), findings, state, trouble: answer.trouble };
  }
  const { ruleset, seen } = answer;
  return { state: "passed", trouble: null, ruleset, scannedAt, findings: [...seen] };
}
