import { readFile } from "node:fs/promises";
import type { Name } from "@hecate/protocol/name";
import type { Version } from "@hecate/protocol/version";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { listDependents } from "#lib/dependencies/list-dependents";
import { yankVersion } from "#lib/listings/yank-version";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { putInState } from "#lib/testing/moderation";
import { anActor, aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";

provideDataDirectory();

const rates = "mri:capability:io.macula/acme-corp/rates";
const requiring = (version: string) => ({ depends_on: [{ mri: rates, version }] });
const loan = { org: "acme-corp" as Name, name: "loan-tui" as Name };

let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
  await aListing(acme, { name: "rates" });
  await aListing(acme, { version: "1.0.0", manifest: requiring("1.x") });
});

async function ranges(): Promise<(string | null)[]> {
  const { items, total } = expectOk(await listDependents("acme-corp", "rates", { limit: 10 }));
  expect(total).toBe(items.length);
  return items.map(({ requires }) => requires);
}

describe("who requires a listing", () => {
  test("is who says so in their newest version, not in one before", async () => {
    await aListing(acme, { version: "2.0.0", manifest: requiring("2.x") });
    expect(await ranges()).toEqual(["2.x"]);
    await aListing(acme, { version: "3.0.0" });
    expect(await ranges()).toEqual([]);
  });

  test("goes back with a yank, and ends with the last one", async () => {
    await aListing(acme, { version: "2.0.0" });
    const actor = () => anActor(acme.root.did);
    const yank = (version: string) =>
      yankVersion({ ...loan, version: version as Version }, "Loses data", actor(), new Date());
    expectOk(await yank("2.0.0"));
    expect(await ranges()).toEqual(["1.x"]);
    expectOk(await yank("1.0.0"));
    expect(await ranges()).toEqual([]);
  });

  test("goes with a quarantine and comes back after it", async () => {
    const about = { ...loan, version: "1.0.0" as Version };
    await putInState(about, "quarantined");
    expect(await ranges()).toEqual([]);
    await putInState(about, "limited");
    expect(await ranges()).toEqual(["1.x"]);
  });

  test("is found again from the manifests alone, as the migration did", async () => {
    await aListing(acme, { name: "bond-tui", manifest: { depends_on: [rates] } });
    const before = await db().dependency.findMany({ orderBy: { versionId: "asc" } });
    expect(before).toHaveLength(2);
    await db().dependency.deleteMany();
    const migration = await readFile(
      "prisma/migrations/20261128030533_notes_and_dependencies/migration.sql",
      "utf8",
    );
    const backfill = migration.slice(migration.lastIndexOf("INSERT INTO"));
    await db().$executeRawUnsafe(backfill);
    expect(await db().dependency.findMany({ orderBy: { versionId: "asc" } })).toEqual(before);
  });
});
