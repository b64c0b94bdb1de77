import { expect, inject, test } from "vitest";
import { migrate } from "#lib/db/migrate";
import { schemaDrift } from "#lib/db/schema-drift";
import { databaseUrlNamed, recreateDatabase } from "#lib/db/testing/databases";

test("the migrations give exactly what the Prisma schema says", async () => {
  expect(await schemaDrift(inject("testDatabaseUrl"))).toBeUndefined();
});

test("two servers that start at once migrate once", async () => {
  const maintenanceUrl = inject("testDatabaseUrl");
  await recreateDatabase(maintenanceUrl, "hecate_test_race");
  const url = databaseUrlNamed(maintenanceUrl, "hecate_test_race");
  const applied = await Promise.all([migrate(url), migrate(url)]);
  expect(applied.map((names) => names.length > 0).sort()).toEqual([false, true]);
});
