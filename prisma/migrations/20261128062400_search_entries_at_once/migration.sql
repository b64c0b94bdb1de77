-- By hand. A new listing's entry is written once, not first empty and then filled: that cost each of its indexes
-- twice. What is there already is locked first, in the order of the ids: whoever waited reads what the other wrote.
CREATE OR REPLACE FUNCTION refresh_search(ids UUID[]) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE added UUID[];
BEGIN
    WITH entries AS (
        INSERT INTO "SearchEntry"
            ("listingId", found, name, "foldedName", heading, words, terms, "featuredFrom", "starsMilli", "installMass", "createdAt", "updatedAt")
        SELECT n."listingId", n.found, n.name, n."foldedName", n.heading, n.words, n.terms, n."featuredFrom", n."starsMilli", n."installMass", n."createdAt", n."updatedAt"
        FROM search_entry_now n
        WHERE n."listingId" = ANY (ids)
            AND NOT EXISTS (SELECT FROM "SearchEntry" e WHERE e."listingId" = n."listingId")
        ORDER BY n."listingId"
        ON CONFLICT DO NOTHING RETURNING "SearchEntry"."listingId"
    )
    SELECT coalesce(array_agg("listingId"), '{}') INTO added FROM entries;
    PERFORM FROM "SearchEntry" WHERE "listingId" = ANY (ids) AND "listingId" <> ALL (added) ORDER BY "listingId" FOR UPDATE;
    IF FOUND THEN
        UPDATE "SearchEntry" e SET
            (found, name, "foldedName", heading, words, terms, "featuredFrom", "starsMilli", "installMass", "createdAt", "updatedAt") =
            (n.found, n.name, n."foldedName", n.heading, n.words, n.terms, n."featuredFrom", n."starsMilli", n."installMass", n."createdAt", n."updatedAt")
        FROM search_entry_now n
        WHERE n."listingId" = ANY (ids) AND n."listingId" <> ALL (added) AND e."listingId" = n."listingId";
    END IF;
    INSERT INTO "SearchWord" (word)
        SELECT DISTINCT word FROM search_word_now WHERE "listingId" = ANY (ids) ORDER BY word
        ON CONFLICT DO NOTHING;
END $$;
