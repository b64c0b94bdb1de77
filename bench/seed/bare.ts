import type pg from "pg";

/**
 * Does the work while the tables have no index, key or reference of their own, nor one of another table to
 * them, and makes all again as it was: built at once, an index costs a fraction, and each rule is still checked,
 * over every row. In the transaction that `client` is in.
 */
export async function bare(
  client: pg.Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const taken = await rules(client, tables);
  for (const { drop } of taken) await client.query(drop);
  await work();
  for (const { make } of taken.toReversed()) await client.query(make);
  await client.query(`ANALYZE ${tables.map((table) => `"${table}"`).join(", ")}`);
}

interface Rule {
  readonly drop: string;
  readonly make: string;
}

/** In the order in which they can be dropped: references, indexes, then keys. */
async function rules(client: pg.Client, tables: readonly string[]): Promise<Rule[]> {
  const { rows } = await client.query<Rule>(
    `WITH bared AS (SELECT format('public.%I', name)::regclass AS id FROM unnest($1::text[]) AS name)
     SELECT drop, make FROM (
       SELECT CASE contype WHEN 'f' THEN 1 ELSE 3 END AS turn, conname AS name,
         format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
         format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
       FROM pg_constraint
       WHERE contype IN ('f', 'p', 'u') AND (conrelid IN (SELECT id FROM bared) OR confrelid IN (SELECT id FROM bared))
       UNION ALL
       SELECT 2, indexrelid::regclass::text, format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
       FROM pg_index
       WHERE indrelid IN (SELECT id FROM bared)
         AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
     ) AS all_of_them ORDER BY turn, name`,
    [tables],
  );
  return rows;
}
