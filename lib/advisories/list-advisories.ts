import { signAdvisories } from "@hecate/protocol/advisory";
import { serviceDidOf } from "@hecate/protocol/did";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { type AdvisoryFeed, advisoryList } from "@hecate/protocol/wire/advisories";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { ownFiles } from "#lib/moderation/own-files";
import { serviceSigner } from "#lib/service-key";
import { findAdvisories, findSequence } from "./store";

interface Kept {
  readonly key: string;
  readonly feed: Promise<AdvisoryFeed>;
}
let kept: Kept | null = null;

/**
 * Every version that machines are warned of, signed. Its time is the minute: until the next one, whoever
 * asks gets the same answer, unless a state changed. Many machines ask, and the list may be long.
 */
export async function listAdvisories(now: Date): Promise<AdvisoryFeed> {
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  const signer = await serviceSigner();
  const key = [signer.did, await findSequence(), minute.toISOString()].join();
  if (kept?.key === key) return kept.feed;
  const feed = sign(minute, signer);
  kept = { key, feed };
  // Whoever asks next tries again.
  feed.catch(() => {
    if (kept?.feed === feed) kept = null;
  });
  return feed;
}

async function sign(minute: Date, signer: Signer): Promise<AdvisoryFeed> {
  const { versions, sequence } = await findAdvisories();
  const files = await ownFiles(db(), versions.map(filesOf));
  const list = advisoryList.parse({
    format: "hecate-advisories/1",
    service: serviceDidOf(env().publicUrl),
    sequence,
    at: minute.toISOString(),
    advisories: versions.map((row, index) => ({
      mri: row.listing.mri,
      version: row.version,
      manifestCid: row.manifestCid,
      artifactCids: files[index],
      state: row.state,
      cause: row.stateCause,
      reason: row.stateReason ?? "",
      since: row.stateSince?.toISOString(),
    })),
  });
  return signAdvisories(list, signer);
}

type Version = Awaited<ReturnType<typeof findAdvisories>>["versions"][number];

function filesOf({ listing, publishedAt, artifacts }: Version) {
  const { publisherId } = listing;
  return { publisherId, publishedAt, cids: artifacts.map(({ cid }) => cid) };
}
