import { readFile } from "node:fs/promises";
import { noFilters, readMigrations } from "#lib/db/migrate";
import { withSchemaEngine } from "#lib/db/schema-engine";

const schemaPath = "prisma/schema.prisma";

/**
 * The SQL that turns what the migrations give into what prisma/schema.prisma says; undefined when
 * they agree. The migrations are tried in a database made beside `databaseUrl`'s and dropped again.
 */
export async function schemaDrift(databaseUrl: string): Promise<string | undefined> {
  const content = await readFile(schemaPath, "utf8");
  const from = { tag: "migrations" as const, ...(await readMigrations()) };
  const to = { tag: "schemaDatamodel" as const, files: [{ path: schemaPath, content }] };
  const { stdout, exitCode } = await withSchemaEngine(databaseUrl, (engine) =>
    engine.diff({ from, to, script: true, exitCode: true, filters: noFilters }),
  );
  return exitCode === 0 ? undefined : (stdout ?? undefined);
}
