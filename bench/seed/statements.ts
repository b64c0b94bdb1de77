import { builtInRuleset } from "#lib/scanning/inspect-file";
import { knownBadRuleset } from "#lib/scanning/scanners";
import { adjectives, kinds, licenses, subjects } from "./words";

/** A step of the seeding: bulk SQL, in which `$1` is how many listings there shall be. */
export interface Step {
  readonly what: string;
  readonly sql: string;
}

const list = (words: readonly string[]) => `ARRAY[${words.map((word) => `'${word}'`).join(",")}]`;
/** The first of `words` more often than the last: Zipf's law. */
const zipf = (salt: string, words: readonly string[]) =>
  `(${list(words)})[floor(exp(seed_share(i, '${salt}') * ln(${words.length + 1})))::int]`;
const word = (words: readonly string[], index: string) =>
  `(${list(words)})[1 + (${index}) % ${words.length}]`;

const mri = `'mri:capability:io.macula/' || p.org || '/' || name`;
/** The id of version `1.n.0` of the app that is called `mri` and was listed `at`. */
const version = (n: string, mri: string, at: string) =>
  `seed_id('version ' || ${n}, hashtext(${mri}), ${at} + ${n} * interval '1 day')`;

const entryColumns = `found, name, "foldedName", heading, words, terms, "featuredFrom", "starsMilli",
  "installMass", "createdAt", "updatedAt"`;

const [a, s] = [adjectives.length, subjects.length];
const perPublisher = 8;
const began = "timestamptz '2024-01-01T00:00:00Z'";

/**
 * Fills tables without references so that every rule the tables keep holds: keys, folded names, each newest
 * version, masses and stars after their cohorts, an event in the ledger for each publisher and version.
 * What cannot be made in bulk is missing: signatures that verify, files, and the people behind the cohorts.
 */
export const catalogue: readonly Step[] = [
  {
    what: "publishers",
    sql: `
      INSERT INTO "Publisher" (id, org, "foldedName", mri, "displayName", "createdAt")
      SELECT seed_id('publisher', i, at), org, seed_fold(org), 'mri:agent:io.macula/' || org,
        initcap(replace(org, '-', ' ')), at
      FROM (SELECT i, ${began} + seed_share(i, 'claimed') * interval '600 days' AS at,
              ${word(adjectives, "i")} || '-works-' || seed_letters(i) AS org
            FROM generate_series(0, ($1::int - 1) / ${perPublisher}) AS i) AS each`,
  },
  {
    what: "their keys",
    sql: `
      INSERT INTO "RootKey" ("publisherId", did, "addedAt")
      SELECT id, 'did:key:z6Mk' || md5(org), "createdAt" FROM "Publisher" WHERE $1 > 0`,
  },
  {
    what: "domains of one in five",
    sql: `
      INSERT INTO "PublisherDomain" ("publisherId", domain, state, "addedAt", "verifiedAt", "checkedAt", "dueAt")
      SELECT id, org || '.example', 'verified', "createdAt", "createdAt", now(), now() + interval '1 year'
      FROM "Publisher" WHERE $1 > 0 AND seed_share(hashtext(org), 'domain') < 0.2`,
  },
  {
    what: "one file",
    sql: `
      INSERT INTO "Content" (cid, "publisherId", size, sha256)
      SELECT '${"bafkreia7rpppsm6yqwbe5vnk7uvcvc6bwtd5xs52kezxmajmjjxrgtamdi"}', id, 24, '${"5".repeat(64)}'
      FROM "Publisher" WHERE $1 > 0 ORDER BY id LIMIT 1`,
  },
  {
    what: "what scanners said of it",
    sql: `
      INSERT INTO "Scan" (cid, scanner, state, ruleset, "queuedAt", "scannedAt")
      SELECT cid, scanner, 'passed', ruleset, now(), now()
      FROM "Content", (VALUES ('built-in', '${builtInRuleset}'), ('known-bad', '${knownBadRuleset}')) AS each (scanner, ruleset)
      WHERE $1 > 0`,
  },
  {
    what: "listings",
    sql: `
      INSERT INTO "Listing" (id, "publisherId", name, "foldedName", mri, description, tags, readme, license, "createdAt", "updatedAt", "newestVersionId")
      SELECT seed_id('listing', i, at), p.id, name, seed_fold(name), ${mri},
        'A ' || ${word(adjectives, "i * 7")} || ' ' || kind || ' for your ' || subject || ' and ' ||
          ${zipf("beside", subjects)} || ', in the terminal',
        (SELECT array_agg(DISTINCT tag) FROM unnest(ARRAY[subject, kind, ${zipf("tag", subjects)}]) AS tag),
        '# ' || name || E'\\n\\nWritten with ' || ${zipf("readme", subjects)} || ' and ' ||
          ${zipf("more", adjectives)} || ' users in mind.',
        ${zipf("license", licenses)}, at, at + seed_share(i, 'updated') * (timestamptz '2026-11-01Z' - at),
        ${version("1", mri, "at")}
      FROM (
        SELECT i, ${word(subjects, `i / ${a}`)} AS subject, ${word(kinds, `i / ${a * s}`)} AS kind,
          ${word(adjectives, "i")} || '-' || ${word(subjects, `i / ${a}`)} || '-' ||
            ${word(kinds, `i / ${a * s} + i % ${kinds.length}`)} ||
            CASE WHEN i < ${a * s * kinds.length} THEN '' ELSE '-' || seed_letters(i) END AS name,
          (${began} + interval '600 days') + seed_share(i, 'listed') * interval '400 days' AS at
        FROM generate_series(0, $1::int - 1) AS i) AS each
      JOIN (SELECT id, org, row_number() OVER (ORDER BY id) - 1 AS number FROM "Publisher") AS p
        ON p.number = i % (($1::int - 1) / ${perPublisher} + 1)
      ORDER BY 1`,
  },
  {
    what: "versions, the newest and every third time one before",
    sql: `
      INSERT INTO "Version" (id, "listingId", version, "manifestCid", manifest, signature, "signerDid", "publishedAt", "yankedAt", "yankReason", state)
      SELECT ${version("n", "l.mri", 'l."createdAt"')}, l.id, '1.' || n || '.0',
        'bafyrei' || md5(l.mri || n) || 'aaaaaaaaaaaaaaaaaaaa',
        jsonb_build_object('name', l.name, 'version', '1.' || n || '.0', 'publisher', p.mri, 'license', l.license,
          'platforms', jsonb_build_object('linux-amd64', jsonb_build_object('cid', c.cid, 'size', 24, 'sha256', c.sha256))),
        seed_signature(), k.did, l."createdAt" + n * interval '1 day',
        CASE WHEN seed_share(hashtext(l.mri), 'yank') < 0.01 THEN l."createdAt" + interval '9 days' END,
        CASE WHEN seed_share(hashtext(l.mri), 'yank') < 0.01 THEN 'broken' END,
        CASE WHEN n = 1 AND seed_share(hashtext(l.mri), 'state') < 0.005 THEN 'limited' ELSE 'listed' END
      FROM "Listing" l JOIN "Publisher" p ON p.id = l."publisherId"
        JOIN "RootKey" k ON k."publisherId" = p.id CROSS JOIN "Content" c
        CROSS JOIN generate_series(0, 1) AS n
      WHERE $1 > 0 AND (n = 1 OR seed_share(hashtext(l.mri), 'before') < 0.33)`,
  },
  {
    what: "what each version runs on",
    sql: `
      INSERT INTO "Artifact" ("versionId", platform, cid, size, sha256)
      SELECT v.id, platform, c.cid, c.size, c.sha256
      FROM "Version" v CROSS JOIN "Content" c
        CROSS JOIN (VALUES ('linux-amd64', 1.0), ('darwin-arm64', 0.6), ('windows-amd64', 0.3)) AS on_(platform, share)
      WHERE $1 > 0 AND seed_share(hashtext(v."manifestCid"), platform) < share`,
  },
  {
    what: "sources that were found",
    sql: `
      INSERT INTO "SourceCheck" ("versionId", state, "checkedAt", "answeredAt", "dueAt")
      SELECT id, 'revision-found', now(), now(), now() + interval '1 year'
      FROM "Version" WHERE $1 > 0 AND seed_share(hashtext("manifestCid"), 'source') < 0.4`,
  },
  {
    what: "who installs, by week",
    sql: `
      INSERT INTO "InstallCohort" ("listingId", week, installers)
      SELECT l.id, 2850 + week * 9, 1 + floor(exp(seed_share(hashtext(l.mri) + week, 'installers') * 4))::int
      FROM "Listing" l, generate_series(0, 9) AS week
      WHERE $1 > 0 AND week < 12 * seed_share(hashtext(l.mri), 'fame') ^ 4 - 0.5`,
  },
  {
    what: "who rates, by week",
    sql: `
      INSERT INTO "RatingCohort" ("listingId", week, raters, stars)
      SELECT "listingId", week, 1 + installers / 8,
        (1 + installers / 8) * (1 + floor(exp(seed_share(hashtext("listingId"::text) + week, 'stars') * ln(5.5))))::int
      FROM "InstallCohort" WHERE $1 > 0`,
  },
  {
    what: "standings after both",
    sql: `
      INSERT INTO "ListingStanding" ("listingId", installs, "installMass", raters, "ratingMass", "starsMilli", histogram)
      SELECT i."listingId", sum(installers), sum(floor(1000 * sqrt(installers))), sum(raters),
        sum(floor(1000 * sqrt(raters))),
        CASE WHEN sum(raters) >= 3 THEN
          floor(1000 * (28 + sum(stars / sqrt(raters))) / (8 + sum(sqrt(raters)))) END,
        ARRAY[${[1, 2, 3, 4, 5].map((star) => `coalesce(sum(raters) FILTER (WHERE stars / raters = ${star}), 0)`).join(",")}]
      FROM "InstallCohort" i JOIN "RatingCohort" r USING ("listingId", week)
      WHERE $1 > 0 GROUP BY 1`,
  },
  {
    what: "the ledger",
    sql: `
      WITH events AS (
        SELECT 'publisher-claimed' AS kind, p.mri AS subject, k.did AS actor,
          jsonb_build_object('rootKey', k.did) AS payload, p."createdAt" AS at
        FROM "Publisher" p JOIN "RootKey" k ON k."publisherId" = p.id
        UNION ALL
        SELECT 'version-published', l.mri, v."signerDid", jsonb_build_object(
          'version', v.version, 'manifestCid', v."manifestCid", 'signer', v."signerDid"), v."publishedAt"
        FROM "Version" v JOIN "Listing" l ON l.id = v."listingId"
        UNION ALL
        SELECT 'version-yanked', l.mri, v."signerDid", jsonb_build_object(
          'version', v.version, 'manifestCid', v."manifestCid", 'reason', v."yankReason"), v."yankedAt"
        FROM "Version" v JOIN "Listing" l ON l.id = v."listingId" WHERE v."yankedAt" IS NOT NULL
      ), written AS (
        INSERT INTO "LedgerEvent" (seq, kind, subject, actor, payload, at)
        SELECT row_number() OVER (ORDER BY at, subject, kind), kind, subject, actor, payload, at
        FROM events WHERE $1 > 0 RETURNING 1
      )
      UPDATE "LedgerHead" SET seq = (SELECT count(*) FROM written)`,
  },
];

/** What search knows of them, as `refresh_search` would write it row by row. */
export const searched: readonly Step[] = [
  {
    what: "what search knows",
    sql: `
      INSERT INTO "SearchEntry" ("listingId", ${entryColumns})
      SELECT "listingId", ${entryColumns} FROM search_entry_now WHERE $1 > 0`,
  },
  {
    what: "words that may be misspelled",
    sql: `INSERT INTO "SearchWord" (word) SELECT DISTINCT word FROM search_word_now WHERE $1 > 0`,
  },
];
