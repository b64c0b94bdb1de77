-- By hand. Of apps whose publisher verified a domain, the names by their slips: a new name is compared with those
-- that share one, however many there are.
CREATE INDEX "SearchEntry_verified_slips_idx" ON "SearchEntry" USING GIN (slips(name)) WHERE terms @> '{is:verified}';

-- The same of publishers' own names, which are claimed seldom.
CREATE INDEX "Publisher_slips_idx" ON "Publisher" USING GIN (slips(org));
