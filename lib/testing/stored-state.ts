import { db } from "#lib/db/client";
import { keptFiles } from "#lib/testing/data-directory";

/** What the service holds, to be compared before and after a refusal. */
export async function storedState() {
  const [
    publishers,
    listings,
    versions,
    contents,
    blocks,
    screenshots,
    readmeImages,
    recordings,
    invocations,
    events,
  ] = await Promise.all([
    db().publisher.findMany({ orderBy: { id: "asc" } }),
    db().listing.findMany({ orderBy: { id: "asc" } }),
    db().version.findMany({ orderBy: { id: "asc" } }),
    db().content.findMany({ orderBy: { cid: "asc" } }),
    db().block.count(),
    db().screenshot.count(),
    db().readmeImage.count(),
    db().recording.count(),
    db().invocationNonce.count(),
    db().ledgerEvent.count(),
  ]);
  const files = await keptFiles();
  return {
    publishers,
    listings,
    versions,
    contents,
    blocks,
    screenshots,
    readmeImages,
    recordings,
    invocations,
    events,
    files,
  };
}
