import { signAdvisories } from "@hecate/protocol/advisory";
import { serviceDidOf } from "@hecate/protocol/did";
import { type AdvisoryFeed, advisoryList } from "@hecate/protocol/wire/advisories";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { ownFiles } from "#lib/moderation/own-files";
import { serviceSigner } from "#lib/service-key";
import { findAdvisories } from "./store";

/** Every version that machines are warned of, signed. Its time is the minute, so that it can be kept. */
export async function listAdvisories(now: Date): Promise<AdvisoryFeed> {
  const { versions, sequence } = await findAdvisories();
  const files = await ownFiles(db(), versions.map(filesOf));
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
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
  return signAdvisories(list, await serviceSigner());
}

type Version = Awaited<ReturnType<typeof findAdvisories>>["versions"][number];

function filesOf({ listing, publishedAt, artifacts }: Version) {
  const { publisherId } = listing;
  return { publisherId, publishedAt, cids: artifacts.map(({ cid }) => cid) };
}
