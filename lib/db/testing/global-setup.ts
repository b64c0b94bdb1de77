import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "#lib/db/embedded-postgres";
import { migrate } from "#lib/db/migrate";
import { databaseUrlNamed, recreateDatabase, templateName } from "#lib/db/testing/databases";
import { startQueue } from "#lib/jobs/queue";

declare module "vitest" {
  interface ProvidedContext {
    /** The maintenance database of the PostgreSQL that tests use. */
    testDatabaseUrl: string;
  }
}

// Nobody needs a test's rows after a power cut.
const fast = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** One PostgreSQL a run, one migrated template, which each worker's database is copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env.TEST_DATABASE_URL;
  if (external) {
    await prepare(project, external);
    return async () => {};
  }
  const directory = await mkdtemp(join(tmpdir(), "hecate-test-"));
  const postgres = await startEmbeddedPostgres(directory, fast);
  await prepare(project, postgres.url);
  return async () => {
    await postgres.stop();
    await rm(directory, { recursive: true });
  };
}

async function prepare(project: TestProject, url: string): Promise<void> {
  await recreateDatabase(url, templateName);
  const template = databaseUrlNamed(url, templateName);
  await migrate(template);
  await (await startQueue(template)).stop();
  project.provide("testDatabaseUrl", url);
}
