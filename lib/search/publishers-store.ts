import { read } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";

const { sql } = Prisma;

/** A publisher of something that can be installed. */
export interface ListedPublisher {
  readonly org: string;
  readonly displayName: string;
  /** That vouches for it longest, in A-labels. */
  readonly domain: string | null;
  readonly apps: number;
  /** Of all its apps together. */
  readonly installs: number;
  /** Of the apps that are installed most. */
  readonly names: readonly string[];
}

const namesShown = 3;

/** In the order of their names, `start` and what follows it; each looked up by itself, not by a scan of all. */
export function findPublishersFrom(start: string, take: number): Promise<ListedPublisher[]> {
  return read(sql`${listed} WHERE a.apps > 0 AND p.org >= ${start} ORDER BY p.org LIMIT ${take}`);
}

/** In the order of `orgs`. */
export function findPublishersNamed(orgs: readonly string[]): Promise<ListedPublisher[]> {
  return read(sql`
    ${listed} WHERE a.apps > 0 AND p.org = ANY (${[...orgs]})
    ORDER BY array_position(${[...orgs]}::text[], p.org)`);
}

const listed = sql`
  SELECT p.org, p."displayName", d.domain, a.apps, a.installs, a.names
  FROM "Publisher" p
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS apps, coalesce(sum(s.installs), 0)::float8 AS installs,
        (array_agg(e.name ORDER BY e."installMass" DESC, e."listingId" DESC))[:${namesShown}] AS names
      FROM "Listing" l
        JOIN "SearchEntry" e ON e."listingId" = l.id AND e.found
        LEFT JOIN "ListingStanding" s ON s."listingId" = l.id
      WHERE l."publisherId" = p.id) AS a
    LEFT JOIN LATERAL (
      SELECT domain FROM "PublisherDomain"
      WHERE "publisherId" = p.id AND state IN ('verified', 'at-risk')
      ORDER BY "verifiedAt", domain LIMIT 1) AS d ON true`;
