-- CreateTable
CREATE TABLE "SearchEntry" (
    "listingId" UUID NOT NULL,
    "found" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL DEFAULT '',
    "foldedName" TEXT NOT NULL DEFAULT '',
    "heading" tsvector,
    "words" tsvector,
    "terms" TEXT[],
    "featuredFrom" TIMESTAMPTZ(3),
    "starsMilli" INTEGER NOT NULL DEFAULT 0,
    "installMass" INTEGER NOT NULL DEFAULT 0,
    "trend" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("listingId")
);

-- CreateIndex
CREATE INDEX "SearchEntry_foldedName_idx" ON "SearchEntry"("foldedName");

-- CreateIndex
CREATE INDEX "SearchEntry_starsMilli_listingId_idx" ON "SearchEntry"("starsMilli", "listingId");

-- CreateIndex
CREATE INDEX "SearchEntry_installMass_listingId_idx" ON "SearchEntry"("installMass", "listingId");

-- CreateIndex
CREATE INDEX "SearchEntry_trend_listingId_idx" ON "SearchEntry"("trend", "listingId");

-- CreateIndex
CREATE INDEX "SearchEntry_updatedAt_listingId_idx" ON "SearchEntry"("updatedAt", "listingId");

-- CreateIndex
CREATE INDEX "SearchEntry_createdAt_listingId_idx" ON "SearchEntry"("createdAt", "listingId");

-- CreateIndex
CREATE INDEX "SearchEntry_name_listingId_idx" ON "SearchEntry"("name", "listingId");

-- CreateIndex
CREATE INDEX "SearchEntry_heading_idx" ON "SearchEntry" USING GIN ("heading");

-- CreateIndex
CREATE INDEX "SearchEntry_words_idx" ON "SearchEntry" USING GIN ("words");

-- CreateIndex
CREATE INDEX "SearchEntry_terms_idx" ON "SearchEntry" USING GIN ("terms");

-- CreateIndex
CREATE INDEX "SearchEntry_name_trgm_idx" ON "SearchEntry" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Installer_countsFrom_idx" ON "Installer"("countsFrom");

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand, all that follows. No write can forget what search knows of a listing, whichever it is.

-- Rows are locked first, in the order of their ids: whoever waited reads what the other wrote. Of a readme the
-- beginning is searched; a whole one could exceed what a tsvector holds (1 MB).
CREATE FUNCTION refresh_search(ids UUID[]) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "SearchEntry" ("listingId")
        SELECT id FROM unnest(ids) AS id ORDER BY id ON CONFLICT DO NOTHING;
    PERFORM FROM "SearchEntry" WHERE "listingId" = ANY (ids) ORDER BY "listingId" FOR UPDATE;
    UPDATE "SearchEntry" e SET
        found = v."yankedAt" IS NULL AND v.state IN ('listed', 'limited'),
        name = l.name,
        "foldedName" = l."foldedName",
        heading = h.heading,
        words = h.heading
            || setweight(to_tsvector('english', l.description), 'C')
            || setweight(to_tsvector('english', left(l.readme, 16384)), 'D'),
        terms = ARRAY['publisher:' || p.org]
            || ARRAY(SELECT 'tag:' || tag FROM unnest(l.tags) AS tag)
            || ARRAY(SELECT 'platform:' || a.platform FROM "Artifact" a WHERE a."versionId" = v.id)
            || ARRAY(SELECT 'license:' || lower(word)
                     FROM regexp_split_to_table(l.license, '[^A-Za-z0-9.+-]+') AS word
                     WHERE word <> '' AND word NOT IN ('AND', 'OR', 'WITH'))
            || CASE WHEN d.verified THEN ARRAY['is:verified'] ELSE '{}' END
            || CASE WHEN c.state = 'revision-found' THEN ARRAY['is:source'] ELSE '{}' END
            || ARRAY(SELECT 'rating:' || star FROM generate_series(1, s."starsMilli" / 1000) AS star),
        "featuredFrom" = CASE
            WHEN v.state <> 'listed' THEN NULL
            WHEN d.verified THEN '-infinity'
            ELSE p."createdAt" END,
        "starsMilli" = coalesce(s."starsMilli", 0),
        "installMass" = coalesce(s."installMass", 0),
        "createdAt" = l."createdAt",
        "updatedAt" = l."updatedAt"
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
        ) h
    WHERE l.id = ANY (ids) AND e."listingId" = l.id;
END $$;

CREATE FUNCTION refresh_search_of_listing() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN PERFORM refresh_search(ARRAY[NEW.id]); RETURN NULL; END $$;

CREATE TRIGGER search_listed AFTER INSERT ON "Listing"
    FOR EACH ROW WHEN (NEW."newestVersionId" IS NOT NULL)
    EXECUTE FUNCTION refresh_search_of_listing();
CREATE TRIGGER search_changed AFTER UPDATE ON "Listing"
    FOR EACH ROW WHEN (NEW."newestVersionId" IS NOT NULL AND OLD IS DISTINCT FROM NEW)
    EXECUTE FUNCTION refresh_search_of_listing();

CREATE FUNCTION refresh_search_of_version() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refresh_search(ARRAY(SELECT id FROM "Listing" WHERE "newestVersionId" = NEW.id));
    RETURN NULL;
END $$;

CREATE TRIGGER search_version AFTER UPDATE OF "yankedAt", state ON "Version"
    FOR EACH ROW WHEN (OLD."yankedAt" IS DISTINCT FROM NEW."yankedAt" OR OLD.state <> NEW.state)
    EXECUTE FUNCTION refresh_search_of_version();

CREATE FUNCTION refresh_search_of_source() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refresh_search(ARRAY(SELECT id FROM "Listing" WHERE "newestVersionId" = NEW."versionId"));
    RETURN NULL;
END $$;

CREATE TRIGGER search_source_found AFTER INSERT ON "SourceCheck"
    FOR EACH ROW WHEN (NEW.state = 'revision-found') EXECUTE FUNCTION refresh_search_of_source();
CREATE TRIGGER search_source AFTER UPDATE OF state ON "SourceCheck"
    FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION refresh_search_of_source();

CREATE FUNCTION refresh_search_of_standing() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refresh_search(ARRAY[coalesce(NEW."listingId", OLD."listingId")]);
    RETURN NULL;
END $$;

CREATE TRIGGER search_standing AFTER INSERT OR DELETE ON "ListingStanding"
    FOR EACH ROW EXECUTE FUNCTION refresh_search_of_standing();
CREATE TRIGGER search_standing_changed AFTER UPDATE ON "ListingStanding"
    FOR EACH ROW WHEN (OLD."starsMilli" IS DISTINCT FROM NEW."starsMilli" OR OLD."installMass" <> NEW."installMass")
    EXECUTE FUNCTION refresh_search_of_standing();

-- The publisher's row is locked first, against which the foreign key of a new listing must wait: a listing
-- that comes at the same instant is either seen here or sees the domain itself.
CREATE FUNCTION refresh_search_of_domain() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE owner UUID := coalesce(NEW."publisherId", OLD."publisherId");
BEGIN
    PERFORM FROM "Publisher" WHERE id = owner FOR UPDATE;
    PERFORM refresh_search(ARRAY(
        SELECT id FROM "Listing" WHERE "publisherId" = owner AND "newestVersionId" IS NOT NULL));
    RETURN NULL;
END $$;

CREATE TRIGGER search_domain_added AFTER INSERT ON "PublisherDomain"
    FOR EACH ROW WHEN (NEW.state IN ('verified', 'at-risk'))
    EXECUTE FUNCTION refresh_search_of_domain();
CREATE TRIGGER search_domain AFTER UPDATE OF state ON "PublisherDomain"
    FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION refresh_search_of_domain();
CREATE TRIGGER search_domain_removed AFTER DELETE ON "PublisherDomain"
    FOR EACH ROW EXECUTE FUNCTION refresh_search_of_domain();

SELECT refresh_search(ARRAY(SELECT id FROM "Listing" WHERE "newestVersionId" IS NOT NULL));
