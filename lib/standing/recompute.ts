import type { Transaction } from "#lib/db/client";
import {
  followEvent,
  type Happened,
  type Opening,
  type PersonHistory,
} from "#lib/standing/replay-people";
import { standingsOf } from "#lib/standing/replay-standings";
import { linesOf, type Standings } from "#lib/standing/standings";
import {
  findCommunityEvents,
  findListingKeys,
  findPseudonymOwners,
  lockTables,
  readStandings,
  replaceStandings,
} from "./store";

const batch = 20_000;

/** Everything that listings show of people, worked out of the ledger alone. */
async function replayStandings(tx: Transaction, now: Date): Promise<Standings> {
  const opening = await openLedger(tx);
  const people = new Map<string, PersonHistory>();
  for (let seq = 0n; ; ) {
    const rows = await findCommunityEvents(tx, seq, batch);
    // The ledger holds what `append` was given, which is typed.
    for (const row of rows) followEvent(people, row as unknown as Happened, opening);
    const last = rows.at(-1);
    if (rows.length < batch || last === undefined) return standingsOf(people, now);
    seq = last.seq;
  }
}

async function openLedger(tx: Transaction): Promise<Opening> {
  const owners = await findPseudonymOwners(tx);
  const listings = await findListingKeys(tx);
  const personIds = new Map(owners.map(({ pseudonym, personId }) => [pseudonym, personId]));
  const byMri = new Map(listings.map((listing) => [listing.mri, listing]));
  return {
    personOf: (pseudonym) => found(personIds.get(pseudonym), pseudonym),
    listingOf: (mri) => found(byMri.get(mri), mri),
  };
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the ledger names ${name}, which nobody knows`);
  return value;
}

/** One line a row of what the ledger says. */
export async function replayedLines(tx: Transaction, now: Date): Promise<Map<string, string>> {
  return linesOf(await replayStandings(tx, now));
}

/** One line a row of what the tables say. */
export async function storedLines(tx: Transaction): Promise<Map<string, string>> {
  return linesOf(await readStandings(tx));
}

/** Puts what the ledger says in place of what the tables say. */
export async function replaceByReplay(tx: Transaction, now: Date): Promise<void> {
  await lockTables(tx);
  await replaceStandings(tx, await replayStandings(tx, now));
}
