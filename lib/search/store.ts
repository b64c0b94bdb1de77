import { foldName } from "@hecate/protocol/name";
import { db } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import { installableStates } from "#lib/moderation/version-state";

export interface Filter {
  /** Words of the visitor; empty for none. */
  readonly words: string;
  readonly tag: string | undefined;
  readonly platform: string | undefined;
  readonly org: string | undefined;
  /** Only what is put forward: not limited, and by no new publisher without a verified domain. */
  readonly featuredSince?: Date | undefined;
}

export type Order = "relevance" | "popular" | "stars" | "updated" | "newest" | "name";

/** Where a list goes on: the last row's place in its order, and its id. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

const { sql, join, empty } = Prisma;

/** By cohort mass and never by a count: whoever makes accounts in bulk moves it little. */
const installMass = sql`coalesce(s."installMass", 0)`;

/**
 * How well a listing answers the words: full text (name above tags above description), then how much
 * its name looks like them, and of what answers alike what more people use. Rounded, so that it can be spelled exactly in a cursor.
 */
function relevance(words: string): Prisma.Sql {
  return sql`round((
    ts_rank(l."searchVector", websearch_to_tsquery('english', ${words}))
    + 2 * word_similarity(${words}, l.name) + word_similarity(${words}, l."searchText")
    + ln(1 + ${installMass} / 1000.0) / 20
  )::numeric, 6)`;
}

const orders = {
  relevance: { type: sql`numeric`, beyond: sql`<`, direction: sql`DESC` },
  popular: { type: sql`int`, beyond: sql`<`, direction: sql`DESC` },
  stars: { type: sql`int`, beyond: sql`<`, direction: sql`DESC` },
  updated: { type: sql`timestamptz`, beyond: sql`<`, direction: sql`DESC` },
  newest: { type: sql`timestamptz`, beyond: sql`<`, direction: sql`DESC` },
  name: { type: sql`text`, beyond: sql`>`, direction: sql`ASC` },
} as const;

function placeIn(order: Order, words: string): Prisma.Sql {
  if (order === "relevance") return relevance(words);
  return {
    popular: installMass,
    stars: sql`coalesce(s."starsMilli", 0)`,
    updated: sql`l."updatedAt"`,
    newest: sql`l."createdAt"`,
    name: sql`l.name`,
  }[order];
}

function conditions(filter: Filter): Prisma.Sql {
  const { words, tag, platform, org, featuredSince } = filter;
  const all = [
    sql`v."yankedAt" IS NULL AND v.state IN ('listed', 'limited')`,
    featuredSince && featured(featuredSince),
    words && matches(words),
    tag && sql`l.tags @> ARRAY[${tag}]`,
    org && sql`l."publisherId" = (SELECT id FROM "Publisher" WHERE org = ${org})`,
    platform &&
      sql`EXISTS (SELECT FROM "Artifact" a WHERE a."versionId" = v.id AND a.platform = ${platform})`,
  ];
  return join(
    all.filter((condition) => typeof condition === "object"),
    " AND ",
  );
}

function featured(publisherSince: Date): Prisma.Sql {
  return sql`v.state = 'listed' AND EXISTS (
    SELECT FROM "Publisher" p WHERE p.id = l."publisherId" AND (
      p."createdAt" <= ${publisherSince}
      OR EXISTS (
        SELECT FROM "PublisherDomain" d
        WHERE d."publisherId" = p.id AND d.state IN ('verified', 'at-risk'))))`;
}

/** By stem, by the beginning of the last word, by looking alike, or by the name however spelled. */
function matches(words: string): Prisma.Sql {
  const last = words.match(/[\p{L}\p{N}]+$/u)?.[0];
  return sql`(
    l."searchVector" @@ websearch_to_tsquery('english', ${words})
    ${last ? sql`OR l."searchVector" @@ to_tsquery('simple', ${`${last.toLowerCase()}:*`})` : empty}
    OR ${words} <% l."searchText"
    OR l."foldedName" = ${foldName(words.toLowerCase())}
  )`;
}

/** Listings in order, with their place in it, beginning after `after`. */
export function findPlaces(
  filter: Filter,
  order: Order,
  after: Place | null,
  take: number,
): Promise<Place[]> {
  const { type, beyond, direction } = orders[order];
  const place = placeIn(order, filter.words);
  const from = after
    ? sql`AND (${place}, l.id) ${beyond} (${after.at}::${type}, ${after.id}::uuid)`
    : empty;
  return db().$queryRaw<Place[]>`
    SELECT l.id::text AS id, to_jsonb(${place}) #>> '{}' AS at
    FROM "Listing" l JOIN "Version" v ON v.id = l."newestVersionId"
      LEFT JOIN "ListingStanding" s ON s."listingId" = l.id
    WHERE ${conditions(filter)} ${from}
    ORDER BY ${place} ${direction}, l.id ${direction}
    LIMIT ${take}`;
}

export function countTags(limit: number): Promise<{ tag: string; count: number }[]> {
  return db().$queryRaw`
    SELECT tag, count(*)::int AS count
    FROM "Listing" l JOIN "Version" v ON v.id = l."newestVersionId", unnest(l.tags) AS tag
    WHERE v."yankedAt" IS NULL AND v.state IN ('listed', 'limited')
    GROUP BY tag ORDER BY count DESC, tag LIMIT ${limit}`;
}

export async function countCatalogue() {
  const installable = { yankedAt: null, state: { in: [...installableStates] } };
  const [listings, publishers, versions] = await Promise.all([
    db().listing.count({ where: { newestVersion: installable } }),
    db().publisher.count(),
    db().version.count({ where: installable }),
  ]);
  return { listings, publishers, versions };
}
