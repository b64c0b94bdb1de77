import type { AdvisoryList } from "@hecate/protocol/wire/advisories";
import { isUnverified } from "../apps/unverified";
import { fileRefusal } from "../files/file-refusal";
import type { Session } from "../session";
import { type KeptAdvisories, keepAdvisories, keptAdvisories } from "./advisory-store";
import { fetchAdvisories } from "./fetch-advisories";

const freshMilliseconds = 4 * 3_600_000;
/** After a service did not answer. */
const retryMilliseconds = 10 * 60_000;
/** Nobody waits longer for an app to start, or for an install to end. */
const patienceMilliseconds = 2_000;

/** What the service at `origin` warns of, as far as this machine knows: offline, what it said last. */
export async function recentAdvisories(
  session: Session,
  origin: string,
): Promise<AdvisoryList | null> {
  const kept = await keptAdvisories(session.home, origin);
  const known = isRecent(kept) ? kept : await refreshed({ ...session, origin }, kept);
  return known?.list ?? null;
}

/** The same asked for anew, whatever was kept and however new it is. */
export async function newestAdvisories(
  session: Session,
  origin: string,
): Promise<AdvisoryList | null> {
  const kept = await keptAdvisories(session.home, origin);
  return (await refreshed({ ...session, origin }, kept))?.list ?? null;
}

function isRecent(kept: KeptAdvisories | null): boolean {
  if (kept === null) return false;
  const now = Date.now();
  const isFresh = now - Date.parse(kept.fetchedAt) < freshMilliseconds;
  return isFresh || now - Date.parse(kept.triedAt) < retryMilliseconds;
}

async function refreshed(
  session: Session,
  kept: KeptAdvisories | null,
): Promise<KeptAdvisories | null> {
  const { home, origin, stop, terminal } = session;
  let patience = stop;
  try {
    if (kept !== null) {
      await keepAdvisories(home, origin, { ...kept, triedAt: new Date().toISOString() });
    }
    // From here on: a disk that is slow to sync is no reason to hear nothing.
    patience = AbortSignal.any([stop, AbortSignal.timeout(patienceMilliseconds)]);
    const fetched = await fetchAdvisories({
      ...session,
      stop: patience,
      contact: { made: false },
    });
    if (fetched.ok) return fetched.value;
    if (isUnverified(fetched.refusal)) {
      const warning = `${origin} gave advisories that cannot be believed; try hecate audit`;
      terminal.complain(`${terminal.noteStyle.caution("!")} ${warning}`);
    }
  } catch (error) {
    stop.throwIfAborted();
    // Time is up, or the home cannot be written: what is known already has to do.
    if (!patience.aborted && fileRefusal(error) === null) throw error;
  }
  return kept;
}
