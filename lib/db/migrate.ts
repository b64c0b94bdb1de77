import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { withSchemaEngine } from "#lib/db/schema-engine";

export const noFilters = { externalTables: [], externalEnums: [] };

/**
 * Applies every migration that the database lacks and returns their names. Several servers may
 * start at once: the first to take the lock migrates, the others find nothing left to do.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query("SELECT pg_advisory_lock(hashtext('hecate migrate'))");
    const migrationsList = await readMigrations();
    const applied = await withSchemaEngine(databaseUrl, (engine) =>
      engine.applyMigrations({ migrationsList, filters: noFilters }),
    );
    return applied.appliedMigrationNames;
  } finally {
    await lock.end();
  }
}

/** The folder as Prisma lays it out: `<timestamp>_<name>/migration.sql` and a lock file. */
export async function readMigrations(
  baseDir = resolve("prisma/migrations"),
): Promise<MigrationList> {
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const read = async (name: string) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: {
        tag: "ok" as const,
        value: await readFile(join(baseDir, name, "migration.sql"), "utf8"),
      },
    },
  });
  const lockfile = await readFile(join(baseDir, "migration_lock.toml"), "utf8").catch(() => null);
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: lockfile },
    migrationDirectories: await Promise.all(names.sort().map(read)),
    shadowDbInitScript: "",
  };
}
