import type { Cid } from "@hecate/protocol/cid";
import { listingMri } from "@hecate/protocol/mri";
import { type Scanner, scanners } from "@hecate/protocol/wire/scans";
import type { Env } from "#lib/env";
import { listingTag } from "#lib/http/page-cache";
import { pagesOfOffers } from "#lib/http/pages-of-listings";
import type { Job, Queue } from "#lib/jobs/queue";
import { repeat } from "#lib/jobs/repeat";
import { log } from "#lib/log";
import { queueDueScans } from "#lib/scanning/queue-due-scans";
import { scanFile } from "#lib/scanning/scan-file";
import { scanQueues } from "#lib/scanning/scanners";
import type { ScannedListing } from "#lib/scanning/tell-versions";
import { expireFromOutside } from "./expire-pages";

const everySeconds = 60;
const now = () => new Date();

/** Works off the scans that are queued, one a scanner at a time. Returns how to stop sweeping. */
export function startScans({ port }: Pick<Env, "port">, queue: Queue): () => Promise<void> {
  const stopping = new AbortController();
  for (const scanner of scanners) {
    queue.work<{ cid: Cid }>(scanQueues[scanner], (job) => scan(scanner, job, port));
  }
  const stopSweeping = repeat("queue due scans", everySeconds, () =>
    queueDueScans(now(), stopping.signal),
  );
  return async () => {
    stopping.abort();
    await stopSweeping();
  };
}

async function scan(
  scanner: Scanner,
  { data: { cid }, stop }: Job<{ cid: Cid }>,
  port: number,
): Promise<void> {
  const recorded = (listings: readonly ScannedListing[]) => expirePages(port, listings);
  const { retry } = await scanFile({ scanner, cid }, { clock: now, stop, recorded });
  if (retry !== null) throw new Error(`${scanner} could not scan ${cid}: ${retry}`);
}

async function expirePages(port: number, listings: readonly ScannedListing[]): Promise<void> {
  const held = listings.filter(({ isHeld }) => isHeld);
  const tags = [
    ...listings.map(({ org, name }) => listingTag(org, name)),
    ...(await pagesOfOffers(held.map(({ org, name }) => listingMri(org, name)))),
  ];
  await expireFromOutside(port, [...new Set(tags)]).catch((err: unknown) =>
    log().warn({ err }, "pages show an older scan until they expire by themselves"),
  );
}
