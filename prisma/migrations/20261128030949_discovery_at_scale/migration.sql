-- No release reads what is dropped: `SearchEntry` took its place. Only a look at likely copies used one of the
-- indexes, and each was written with every listing.

-- DropIndex
DROP INDEX "Listing_searchText_trgm_idx";

-- DropIndex
DROP INDEX "Listing_searchVector_idx";

-- DropIndex
DROP INDEX "Listing_tags_idx";

-- AlterTable
ALTER TABLE "Listing" DROP COLUMN "searchText",
DROP COLUMN "searchVector";

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- By hand, all that follows.

-- A word, and what is left of it without each one of its letters. Two words that share one of these are a slip
-- apart: a letter that is wrong, missing, too many, or swapped with the next one (or, at times, two slips).
CREATE FUNCTION slips(word TEXT) RETURNS TEXT[] LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
RETURN word || ARRAY(SELECT overlay(word PLACING '' FROM place FOR 1) FROM generate_series(1, length(word)) AS place);

CREATE INDEX "SearchWord_slips_idx" ON "SearchWord" USING GIN (slips(word));

-- What search is to know of each listing. Of a readme the beginning is searched; a whole one could exceed what
-- a tsvector holds (1 MB).
CREATE VIEW search_entry_now AS
SELECT
    l.id AS "listingId",
    v."yankedAt" IS NULL AND v.state IN ('listed', 'limited') AS found,
    l.name,
    l."foldedName",
    h.heading,
    h.heading
        || setweight(to_tsvector('english', l.description), 'C')
        || setweight(to_tsvector('english', left(l.readme, 16384)), 'D') AS words,
    ARRAY['publisher:' || p.org]
        || ARRAY(SELECT 'tag:' || tag FROM unnest(l.tags) AS tag)
        || ARRAY(SELECT 'platform:' || a.platform FROM "Artifact" a WHERE a."versionId" = v.id ORDER BY a.platform)
        || ARRAY(SELECT 'license:' || lower(word)
                 FROM regexp_split_to_table(l.license, '[^A-Za-z0-9.+-]+') AS word
                 WHERE word <> '' AND word NOT IN ('AND', 'OR', 'WITH'))
        || CASE WHEN d.verified THEN ARRAY['is:verified'] ELSE '{}' END
        || CASE WHEN c.state = 'revision-found' THEN ARRAY['is:source'] ELSE '{}' END
        || ARRAY(SELECT 'rating:' || star FROM generate_series(1, s."starsMilli" / 1000) AS star) AS terms,
    CASE
        WHEN v.state <> 'listed' THEN NULL
        WHEN d.verified THEN '-infinity'
        ELSE p."createdAt" END AS "featuredFrom",
    coalesce(s."starsMilli", 0) AS "starsMilli",
    coalesce(s."installMass", 0) AS "installMass",
    l."createdAt",
    l."updatedAt"
FROM "Listing" l
    JOIN "Version" v ON v.id = l."newestVersionId"
    JOIN "Publisher" p ON p.id = l."publisherId"
    LEFT JOIN "SourceCheck" c ON c."versionId" = v.id
    LEFT JOIN "ListingStanding" s ON s."listingId" = l.id
    CROSS JOIN LATERAL (
        SELECT EXISTS (
            SELECT FROM "PublisherDomain" d
            WHERE d."publisherId" = p.id AND d.state IN ('verified', 'at-risk')) AS verified
    ) d
    CROSS JOIN LATERAL (
        SELECT setweight(to_tsvector('simple', l.name) || to_tsvector('english', l.name), 'A')
            || setweight(to_tsvector('simple', joined(l.tags) || ' ' || p.org)
                         || to_tsvector('english', joined(l.tags)), 'B') AS heading
    ) h;

-- The words that somebody may misspell. Names, tags and publishers are of a-z, 0-9 and hyphens.
CREATE VIEW search_word_now AS
SELECT l.id AS "listingId", word
FROM "Listing" l JOIN "Publisher" p ON p.id = l."publisherId",
    string_to_table(l.name || '-' || array_to_string(l.tags, '-') || '-' || p.org, '-') AS word
WHERE l."newestVersionId" IS NOT NULL AND length(word) >= 3;

-- Rows are locked first, in the order of their ids: whoever waited reads what the other wrote.
CREATE OR REPLACE FUNCTION refresh_search(ids UUID[]) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "SearchEntry" ("listingId")
        SELECT id FROM unnest(ids) AS id ORDER BY id ON CONFLICT DO NOTHING;
    PERFORM FROM "SearchEntry" WHERE "listingId" = ANY (ids) ORDER BY "listingId" FOR UPDATE;
    UPDATE "SearchEntry" e SET
        (found, name, "foldedName", heading, words, terms, "featuredFrom", "starsMilli", "installMass", "createdAt", "updatedAt") =
        (n.found, n.name, n."foldedName", n.heading, n.words, n.terms, n."featuredFrom", n."starsMilli", n."installMass", n."createdAt", n."updatedAt")
    FROM search_entry_now n WHERE n."listingId" = ANY (ids) AND e."listingId" = n."listingId";
    INSERT INTO "SearchWord" (word)
        SELECT DISTINCT word FROM search_word_now WHERE "listingId" = ANY (ids) ORDER BY word
        ON CONFLICT DO NOTHING;
END $$;

INSERT INTO "SearchWord" (word) SELECT DISTINCT word FROM search_word_now;
