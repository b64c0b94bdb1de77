import { Prisma } from "#lib/db/generated/client";
import type { SummaryRow } from "#lib/listings/listing-rows";

/**
 * What `summaryColumns` says, of many listings by one statement in the order of `ids`: pages of cards are
 * what is asked for most, and a statement for each table costs more than what is in it.
 */
export function summaryStatement(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT l.id::text, l.name, l.mri, l.description, l.tags, l.license, l."createdAt", l."updatedAt",
      p.org, p.mri AS "publisherMri", p."displayName", p."createdAt" AS "claimedAt",
      (SELECT d.domain FROM "PublisherDomain" d
       WHERE d."publisherId" = p.id AND d.state IN ('verified', 'at-risk')
       ORDER BY d."verifiedAt", d.domain LIMIT 1) AS domain,
      v.version, v."yankedAt", v.state,
      ARRAY(SELECT a.platform FROM "Artifact" a WHERE a."versionId" = v.id ORDER BY a.platform) AS platforms,
      s."starsMilli", s.raters, s.histogram, s.installs,
      (SELECT json_build_object('mediaCid', i."mediaCid", 'width', i.width, 'height', i.height)
       FROM "Screenshot" i WHERE i."listingId" = l.id ORDER BY i.position LIMIT 1) AS screenshot
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS asked (id, place)
      JOIN "Listing" l ON l.id = asked.id
      JOIN "Publisher" p ON p.id = l."publisherId"
      LEFT JOIN "Version" v ON v.id = l."newestVersionId"
      LEFT JOIN "ListingStanding" s ON s."listingId" = l.id
    ORDER BY asked.place`;
}

type Own = "id" | "name" | "mri" | "description" | "tags" | "license" | "createdAt" | "updatedAt";
type Publisher = SummaryRow["publisher"];
type Newest = NonNullable<SummaryRow["newestVersion"]>;
type Standing = NonNullable<SummaryRow["standing"]>;

/** As `summaryStatement` answers: null is what a table without a row would have said. */
export interface FlatSummary
  extends Pick<SummaryRow, Own>,
    Pick<Publisher, "org" | "displayName">,
    Pick<Standing, "starsMilli"> {
  readonly publisherMri: string;
  readonly claimedAt: Date;
  readonly domain: string | null;
  readonly version: string | null;
  readonly yankedAt: Date | null;
  readonly state: string | null;
  readonly platforms: readonly string[];
  readonly raters: number | null;
  readonly histogram: number[] | null;
  readonly installs: number | null;
  readonly screenshot: SummaryRow["screenshots"][number] | null;
}

export function summaryRowOf(flat: FlatSummary): SummaryRow {
  const { id, name, mri, description, tags, license, createdAt, updatedAt } = flat;
  const { org, displayName, publisherMri, claimedAt, domain, screenshot } = flat;
  const domains = domain === null ? [] : [{ domain }];
  return {
    ...{ id, name, mri, description, tags, license, createdAt, updatedAt },
    publisher: { org, mri: publisherMri, displayName, createdAt: claimedAt, domains },
    newestVersion: newestOf(flat),
    standing: standingOf(flat),
    screenshots: screenshot === null ? [] : [screenshot],
  };
}

function newestOf({ version, yankedAt, state, platforms }: FlatSummary): Newest | null {
  if (version === null || state === null) return null;
  return { version, yankedAt, state, artifacts: platforms.map((platform) => ({ platform })) };
}

function standingOf({ starsMilli, raters, histogram, installs }: FlatSummary): Standing | null {
  if (raters === null || histogram === null || installs === null) return null;
  return { starsMilli, raters, histogram, installs };
}
