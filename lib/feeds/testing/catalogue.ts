import { db } from "#lib/db/client";
import type { Copy } from "#lib/feeds/testing/replay";

/** What a mirror should know, as the tables hold it. */
export async function catalogue(): Promise<Copy> {
  const publishers = await db().publisher.findMany({ include: { rootKeys: true, domains: true } });
  const listings = await db().listing.findMany({ include: { versions: true } });
  return {
    publishers: Object.fromEntries(
      publishers.map(({ mri, rootKeys, domains }) => [
        mri,
        {
          rootKeys: rootKeys.map(({ did }) => did),
          domains: Object.fromEntries(domains.map(({ domain, state }) => [domain, state])),
        },
      ]),
    ),
    listings: Object.fromEntries(
      listings.map(({ mri, versions }) => [
        mri,
        Object.fromEntries(
          versions.map(({ version, manifestCid, state, yankedAt }) => [
            version,
            { manifestCid, state, yanked: yankedAt !== null },
          ]),
        ),
      ]),
    ),
  };
}
