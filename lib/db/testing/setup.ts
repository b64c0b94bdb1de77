/** For the project `db`: `db()` is a database of this worker's own, empty before each test. */
import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { closeDatabase, db } from "#lib/db/client";
import { databaseUrlNamed, recreateDatabase, templateName } from "#lib/db/testing/databases";

beforeAll(async () => {
  const maintenanceUrl = inject("testDatabaseUrl");
  const name = `hecate_test_${process.env.VITEST_POOL_ID}`;
  await recreateDatabase(maintenanceUrl, name, templateName);
  process.env.DATABASE_URL = databaseUrlNamed(maintenanceUrl, name);
});

beforeEach(empty);

afterAll(closeDatabase);

/** Deletes are faster than TRUNCATE on small tables; as a replica, no trigger or foreign key objects. */
async function empty(): Promise<void> {
  await db().$executeRaw`
    DO $$
    DECLARE name text;
    BEGIN
      SET LOCAL session_replication_role = replica;
      FOR name IN
        SELECT tablename FROM pg_tables
        WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'LedgerHead')
      LOOP
        EXECUTE format('DELETE FROM %I', name);
      END LOOP;
      UPDATE "LedgerHead" SET seq = 0;
    END $$`;
}
