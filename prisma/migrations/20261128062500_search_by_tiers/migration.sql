-- DropIndex
DROP INDEX "SearchEntry_words_idx";

-- By hand, all that follows. Of many that have a word the most installed are wanted: the index knows from it which
-- are, and no others are fetched. A tier begins where installs are a quarter of a doubling more; who is in one is
-- in all before it.
CREATE FUNCTION install_tiers(mass INT) RETURNS INT[] LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(SELECT generate_series(1, 1 + floor(4 * ln(greatest(mass, 1) / 1000.0::float8) / ln(2.0::float8))::int));

CREATE INDEX "SearchEntry_words_tiers_idx" ON "SearchEntry" USING GIN (words, install_tiers("installMass"));

ANALYZE "SearchEntry";
