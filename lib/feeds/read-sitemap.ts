import { limits } from "@hecate/protocol/limits";
import { nilId, type SitemapFile } from "@hecate/protocol/wire/feeds";
import { findListedAddresses, findPublisherAddresses, findStarts } from "./store";

/** A page that a crawler may read. */
export interface Address {
  readonly path: string;
  /** Null where nobody keeps it. */
  readonly changedAt: Date | null;
}

const standingPages = ["/", "/docs", "/policies", "/problems", "/transparency", "/log"];

/**
 * The files of the sitemap. Ids are handed out in order and nothing is deleted: where a file begins stays,
 * and only the last one grows.
 */
export async function listSitemapFiles(): Promise<SitemapFile[]> {
  const [publishers, listings] = await Promise.all([
    findStarts("publishers", limits.sitemapAddresses),
    findStarts("listings", limits.sitemapAddresses),
  ]);
  return [
    { part: "pages", after: nilId },
    ...[nilId, ...publishers].map((after) => ({ part: "publishers", after }) as const),
    ...[nilId, ...listings].map((after) => ({ part: "listings", after }) as const),
  ];
}

/** What one file holds: of the listings it covers, those that can be installed. */
export async function readSitemapFile({ part, after }: SitemapFile): Promise<Address[]> {
  switch (part) {
    case "pages":
      return standingPages.map((path) => ({ path, changedAt: null }));
    case "publishers": {
      const rows = await findPublisherAddresses(after, limits.sitemapAddresses);
      return rows.map(({ org }) => ({ path: `/publishers/${org}`, changedAt: null }));
    }
    case "listings": {
      const rows = await findListedAddresses(after, limits.sitemapAddresses);
      return rows.map(({ org, name, changedAt }) => ({
        path: `/listings/${org}/${name}`,
        changedAt,
      }));
    }
  }
}
