/**
 * Authors a migration: `npm run db:migration -- add_ratings`. Writes the SQL that turns what the
 * migrations give into what prisma/schema.prisma says. Read it, and edit it, before committing.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "#lib/db/embedded-postgres";
import { schemaDrift } from "#lib/db/schema-drift";

const [name] = process.argv.slice(2);
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("usage: npm run db:migration -- name_in_snake_case");
  process.exit(2);
}

const directory = await mkdtemp(join(tmpdir(), "hecate-migration-"));
const postgres = await startEmbeddedPostgres(directory, { fsync: "off" });
try {
  const sql = await schemaDrift(postgres.url);
  if (sql === undefined) {
    console.log("Nothing to do: the migrations already give what prisma/schema.prisma says.");
  } else {
    const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const target = join("prisma/migrations", `${timestamp}_${name}`);
    await mkdir(target);
    await writeFile(join(target, "migration.sql"), sql);
    console.log(`Wrote ${target}/migration.sql`);
  }
} finally {
  await postgres.stop();
  await rm(directory, { recursive: true });
}
