import { limits } from "@hecate/protocol/limits";
import { problems } from "@hecate/protocol/problems";
import { nilId, type SitemapFile } from "@hecate/protocol/wire/feeds";
import { findListedAddresses, findNextStart, findPublisherAddresses } from "./store";

/** A page that a crawler may read. */
export interface Address {
  readonly path: string;
  /** Null where nobody keeps it. */
  readonly changedAt: Date | null;
}

const standingPages = [
  "/",
  "/publishers",
  "/tags",
  "/feeds",
  "/docs",
  "/policies",
  "/transparency",
  "/log",
  "/problems",
  ...Object.keys(problems).map((code) => `/problems/${code}`),
];

/** Where files begin. Ids are handed out in order and nothing is deleted: it stays, and only the last one grows. */
const known = { publishers: [nilId], listings: [nilId] };

/** The files of the sitemap: what was looked up once is not looked up again. */
export async function listSitemapFiles(): Promise<SitemapFile[]> {
  const [publishers, listings] = await Promise.all([startsOf("publishers"), startsOf("listings")]);
  return [
    { part: "pages", after: nilId },
    ...publishers.map((after) => ({ part: "publishers", after }) as const),
    ...listings.map((after) => ({ part: "listings", after }) as const),
  ];
}

async function startsOf(part: keyof typeof known): Promise<readonly string[]> {
  for (;;) {
    const last = known[part].at(-1) ?? nilId;
    const next = await findNextStart(part, last, limits.sitemapAddresses);
    if (next === null) return known[part];
    known[part] = [...known[part].filter((start) => start < next), next];
  }
}

/** What one file holds: of the listings it covers, those that can be installed. `docs` are pages of documentation. */
export async function readSitemapFile(
  { part, after }: SitemapFile,
  docs: readonly string[],
): Promise<Address[]> {
  switch (part) {
    case "pages":
      return [...standingPages, ...docs].map((path) => ({ path, changedAt: null }));
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
