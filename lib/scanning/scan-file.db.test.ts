import type { Cid } from "@hecate/protocol/cid";
import type { Scanner } from "@hecate/protocol/wire/scans";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { emptyQueues, waitingJobs } from "#lib/jobs/testing/waiting-jobs";
import { submitListing } from "#lib/listings/submit-listing";
import { rootsOf } from "#lib/publishers/roots";
import type { ScanAnswer } from "#lib/scanning/ask-scanner";
import { addKnownBad, removeKnownBad } from "#lib/scanning/change-known-bad";
import { listScans } from "#lib/scanning/list-scans";
import { queueDueScans } from "#lib/scanning/queue-due-scans";
import { scanFile } from "#lib/scanning/scan-file";
import type { ScannedListing, Telling } from "#lib/scanning/tell-versions";
import { anElf, plainCode } from "#lib/scanning/testing/programs";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aFile, type LocalFile } from "#lib/testing/files";
import { aListing, aSubmission } from "#lib/testing/listings";
import { anActor, aPublisher, expectOk, type TestPublisher, upload } from "#lib/testing/publishers";

provideDataDirectory();

const never = new AbortController().signal;
const code = plainCode(2_000);
// After the keys of the test were claimed, and before what they sign expires.
const t0 = new Date(Date.now() + 300_000);
const later = (hours: number) => new Date(t0.getTime() + hours * 3_600_000);

let acme: TestPublisher;
let good: LocalFile;
beforeEach(async () => {
  await emptyQueues();
  acme = await aPublisher();
  good = await aFile(anElf(code));
  await upload(acme, good);
});

function list(file: LocalFile, version = "1.0.0", name = "loan-tui") {
  const { cid, size, sha256 } = file;
  const manifest = { platforms: { "linux-amd64": { cid, size, sha256 } } };
  return aListing(acme, { file, version, name, manifest }, t0);
}

async function scan(
  scanner: Scanner,
  { cid }: LocalFile,
  answer?: ScanAnswer,
  { at = t0, ...others }: Partial<Telling> & { at?: Date } = {},
) {
  const listings: ScannedListing[] = [];
  const recorded = async (batch: readonly ScannedListing[]) => listings.push(...batch);
  const telling = { clock: () => at, stop: never, recorded, ...others };
  const asking = answer === undefined ? {} : { ask: async () => answer };
  return { ...(await scanFile({ scanner, cid: cid as Cid }, { ...telling, ...asking })), listings };
}

const virus = { is: "malware", name: "Eicar" } as const;
const found: ScanAnswer = { is: "seen", seen: [virus], ruleset: "rules 1" };
const nothing: ScanAnswer = { is: "seen", seen: [], ruleset: "rules 1" };
const away: ScanAnswer = { is: "trouble", trouble: "unreachable" };

async function scansOf(version = "1.0.0", name = "loan-tui") {
  return expectOk(await listScans("acme-corp", name, version));
}

async function stateOf(version = "1.0.0", name = "loan-tui") {
  const row = await db().version.findFirstOrThrow({ where: { version, listing: { name } } });
  return row.state;
}

async function events(kind = "version-scanned") {
  const rows = await db().ledgerEvent.findMany({ where: { kind }, orderBy: { seq: "asc" } });
  return rows.map(({ payload }) => payload);
}

const scanJobs = (file: LocalFile) =>
  ["scan_built_in", "scan_known_bad"].map((name) => ({ name, data: { cid: file.cid } }));

describe("a version that is submitted", () => {
  test("has its scans on the queue in the same transaction, each file once", async () => {
    await list(good);
    expect(await waitingJobs()).toEqual(scanJobs(good));
    expect(await scansOf()).toMatchObject({
      state: "queued",
      items: [
        { scanner: "built-in", state: "queued", scannedAt: null },
        { scanner: "known-bad", state: "queued" },
      ],
    });
  });

  test("has none where the submission failed at the very end", async () => {
    const { cid, size, sha256 } = good;
    const manifest = { platforms: { "linux-amd64": { cid, size, sha256 } } };
    const { signed, listing: text } = await aSubmission(acme, { file: good, manifest });
    const roots = await rootsOf("acme-corp");
    if (roots === null) throw new Error("acme-corp is no publisher");
    await db()
      .$executeRaw`ALTER TABLE "LedgerEvent" ADD CONSTRAINT no_more CHECK (kind <> 'version-published') NOT VALID`;
    try {
      const actor = anActor(acme.root.did);
      await expect(
        submitListing({ manifest: signed, text, actor, ...roots }, t0),
      ).rejects.toThrow();
    } finally {
      await db().$executeRaw`ALTER TABLE "LedgerEvent" DROP CONSTRAINT no_more`;
    }
    expect(await waitingJobs()).toEqual([]);
    expect(await db().scan.count()).toBe(0);
  });

  test("is passed when every scanner read it and found nothing, with one line in the ledger", async () => {
    await list(good);
    await scan("built-in", good);
    expect(await events()).toEqual([]);
    await scan("known-bad", good);
    await scan("known-bad", good);
    expect(await scansOf()).toMatchObject({ state: "passed" });
    expect(await events()).toMatchObject([
      {
        version: "1.0.0",
        results: [{ state: "passed" }, { scanner: "known-bad", state: "passed" }],
      },
    ]);
    expect(await stateOf()).toBe("listed");
  });
});

describe("a scanner that is down", () => {
  test("passes nothing, and is asked again", async () => {
    await list(good);
    expect(await scan("built-in", good, away)).toMatchObject({ retry: "unreachable" });
    await scan("known-bad", good);
    expect(await scansOf()).toMatchObject({
      state: "could-not-scan",
      items: [{ state: "could-not-scan", trouble: "unreachable", scannedAt: null }, {}],
    });
    await scan("built-in", good);
    expect(await scansOf()).toMatchObject({ state: "passed", items: [{ trouble: null }, {}] });
    expect(await events()).toHaveLength(2);
  });

  test("leaves what it said before, with its date", async () => {
    await list(good);
    await scan("built-in", good, found);
    await scan("built-in", good, away, { at: later(1) });
    expect((await scansOf()).items[0]).toMatchObject({
      state: "flagged",
      trouble: "unreachable",
      scannedAt: t0.toISOString(),
    });
  });

  test("is not asked again soon about what is too large for it", async () => {
    await list(good);
    const answer = { is: "trouble", trouble: "too-large" } as const;
    expect(await scan("built-in", good, answer)).toMatchObject({ retry: null });
    expect((await scansOf()).state).toBe("could-not-scan");
  });
});

describe("what a scan finds", () => {
  test("holds the version for review, once", async () => {
    await list(good);
    expect(await scan("built-in", good, found)).toMatchObject({ listings: [{ isHeld: true }] });
    expect(await scan("built-in", good, found)).toMatchObject({ listings: [{ isHeld: false }] });
    expect(await stateOf()).toBe("held");
    expect(await db().case.findMany()).toMatchObject([{ origin: "scan", state: "open" }]);
    expect(await events("state-changed")).toMatchObject([
      { from: "listed", to: "held", cause: "scan", rule: "scan:malware" },
    ]);
  });

  test("holds also what reports had limited for a time, which would end by itself", async () => {
    await list(good);
    const limited = { state: "limited", stateCause: "automatic", stateUntil: later(336) };
    await db().version.updateMany({ data: limited });
    await scan("known-bad", good, found);
    expect(await stateOf()).toBe("held");
    expect(await db().version.findFirst()).toMatchObject({ stateCause: "scan", stateUntil: null });
  });

  test("does not hold again what a moderator let pass, until it finds something else", async () => {
    await list(good);
    await scan("built-in", good, found);
    await scan("known-bad", good);
    await db().version.updateMany({ data: { state: "listed", stateCause: "ruling" } });
    await scan("built-in", good, { ...found, ruleset: "rules 2" });
    expect(await stateOf()).toBe("listed");
    const worse: ScanAnswer = { ...found, seen: [virus, { is: "malware", name: "Worm" }] };
    await scan("built-in", good, worse);
    expect(await stateOf()).toBe("held");
  });

  test("counts for the same bytes under another name, though they were scanned before", async () => {
    await list(good);
    await scan("built-in", good, found);
    await scan("known-bad", good);
    await list(good, "1.0.0", "loan-tui-pro");
    expect(await scansOf("1.0.0", "loan-tui-pro")).toMatchObject({ state: "flagged" });
    await scan("built-in", good, found);
    expect(await stateOf("1.0.0", "loan-tui-pro")).toBe("held");
  });

  test("in a later version informs where it would hold a first", async () => {
    await list(good);
    const other = await aFile(anElf(code, { machine: 183 }));
    await upload(acme, other);
    await aListing(acme, { file: other, version: "1.1.0" }, later(0.1));
    await scan("built-in", other);
    expect(await stateOf("1.1.0")).toBe("listed");
    expect((await scansOf("1.1.0")).state).toBe("flagged");
  });

  test("is recorded once by two that answer at once", async () => {
    await list(good);
    await Promise.all([scan("built-in", good), scan("known-bad", good)]);
    expect(await events()).toHaveLength(1);
  });
});

describe("a file that many apps share", () => {
  const apps = 24;
  beforeEach(async () => {
    await list(good);
    await db().$executeRaw`
      INSERT INTO "Listing" SELECT (jsonb_populate_record(l, jsonb_build_object(
        'id', lpad(n::text, 32, '0')::uuid, 'name', 'app-' || n, 'mri', replace(mri, name, 'app-' || n), 'newestVersionId', null))).*
      FROM "Listing" l, generate_series(2, ${apps}) n`;
    await db().$executeRaw`
      INSERT INTO "Version" SELECT (jsonb_populate_record(v, jsonb_build_object(
        'id', l.id, 'listingId', l.id, 'manifestCid', "manifestCid" || l.name))).*
      FROM "Version" v, "Listing" l WHERE l.id <> v."listingId"`;
    await db().$executeRaw`
      INSERT INTO "Artifact" SELECT (jsonb_populate_record(a, jsonb_build_object('versionId', v.id))).*
      FROM "Artifact" a, "Version" v WHERE v.id <> a."versionId"`;
    await scan("known-bad", good);
  });

  /** A scan whose server dies once some of the versions were told. */
  async function scanUntilKilled() {
    const killed = new AbortController();
    const recorded = async () => killed.abort();
    await expect(
      scan("built-in", good, found, { stop: killed.signal, recorded }),
    ).rejects.toThrow();
  }

  const count = (state: string) => db().version.count({ where: { state } });

  test("is told of by a few at a time, and each agrees with the ledger wherever that stops", async () => {
    await scanUntilKilled();
    const held = await count("held");
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(apps / 2);
    expect(await events()).toHaveLength(held);
    expect(await events("state-changed")).toHaveLength(held);
    expect((await scansOf("1.0.0", "app-2")).state).toBe("flagged");
    expect(await scansOf("1.0.0", `app-${apps}`)).toMatchObject({
      state: "queued",
      items: [{ scanner: "built-in", state: "queued", scannedAt: null, findings: [] }, {}],
    });
  });

  test("is told of to the end by the next attempt, and to nobody twice", async () => {
    await scanUntilKilled();
    await db().case.updateMany({ data: { state: "closed" } });
    const cleared = await db().version.updateMany({
      where: { state: "held" },
      data: { state: "listed", stateCause: "ruling" },
    });
    await scan("built-in", good, found);
    expect(await count("held")).toBe(apps - cleared.count);
    expect(await db().case.count({ where: { state: "open" } })).toBe(apps - cleared.count);
    expect(await events()).toHaveLength(apps);
    expect((await scansOf("1.0.0", `app-${apps}`)).state).toBe("flagged");
  });

  test("is told of what was found before what is found now", async () => {
    await scanUntilKilled();
    await scan("built-in", good, nothing);
    expect(await count("held")).toBe(apps);
    expect(await events()).toHaveLength(2 * apps);
    expect((await scansOf("1.0.0", `app-${apps}`)).state).toBe("passed");
  });

  test("is told of by two scanners at once, with one line in the ledger", async () => {
    await db().scan.updateMany({ data: { state: "queued", scannedAt: null, ruleset: "" } });
    await Promise.all([scan("built-in", good), scan("known-bad", good)]);
    expect(await events()).toHaveLength(apps);
  });

  test("is queued again by the sweep where nobody came back to it", async () => {
    await scanUntilKilled();
    await db().scan.updateMany({ data: { ruleset: "known-bad" } });
    await db().scan.updateMany({ where: { scanner: "built-in" }, data: { ruleset: "hecate-1" } });
    await emptyQueues();
    expect(await queueDueScans(later(1), never)).toBe(1);
  });
});

describe("the list of known-bad bytes", () => {
  test.each(["cid", "sha256"] as const)("holds what was listed with that %s", async (by) => {
    await list(good);
    await scan("known-bad", good);
    await emptyQueues();
    expect(expectOk(await addKnownBad(good[by], "Steals keys.", t0))).toBe(1);
    expect(await waitingJobs()).toEqual(scanJobs(good));
    await scan("known-bad", good);
    expect(await stateOf()).toBe("held");
    expect((await scansOf()).items[1]?.findings[0]?.text).toContain("Steals keys.");
  });

  test("gives back what is taken off, but for the hold", async () => {
    await list(good);
    expectOk(await addKnownBad(good.cid, "A mistake.", t0));
    await scan("known-bad", good);
    expectOk(await removeKnownBad(good.cid, t0));
    await scan("known-bad", good);
    expect((await scansOf()).items[1]?.state).toBe("passed");
    expect(await stateOf()).toBe("held");
  });

  test("refuses what names no bytes, what it does not hold, and notes that deceive", async () => {
    const refused = [
      await addKnownBad("virus.exe", "x", t0),
      await addKnownBad(good.cid, "\u202eevil", t0),
      await addKnownBad(good.cid, "x".repeat(201), t0),
      await removeKnownBad(good.cid, t0),
    ];
    expect(refused.map((each) => !each.ok && each.refusal.code)).toEqual([
      "invalid-digest",
      "invalid-note",
      "invalid-note",
      "not-found",
    ]);
  });
});

describe("the sweep", () => {
  test("queues again what the queue lost, after ten minutes", async () => {
    await list(good);
    await emptyQueues();
    expect(await queueDueScans(later(0.1), never)).toBe(0);
    expect(await queueDueScans(later(0.2), never)).toBe(2);
    expect(await waitingJobs()).toEqual(scanJobs(good));
    expect(await queueDueScans(later(0.21), never)).toBe(0);
  });

  test("asks a scanner that gave up again, each day", async () => {
    await list(good);
    await scan("built-in", good, away);
    await scan("known-bad", good);
    await emptyQueues();
    expect(await queueDueScans(later(23), never)).toBe(0);
    expect(await queueDueScans(later(25), never)).toBe(1);
    expect(await queueDueScans(later(50), never)).toBe(1);
  });

  test("scans again by other rules, and not by the same", async () => {
    await list(good);
    await scan("built-in", good, nothing);
    await scan("known-bad", good);
    await emptyQueues();
    expect(await queueDueScans(later(1), never)).toBe(1);
    await scan("built-in", good);
    expect(await queueDueScans(later(2), never)).toBe(0);
  });

  test("scans what was listed before there was a scanner, some at a time", async () => {
    for (let minor = 0; minor < 21; minor++) await aListing(acme, { version: `1.${minor}.0` }, t0);
    await db().scan.deleteMany();
    expect(await queueDueScans(later(1), never)).toBe(40);
    expect(await queueDueScans(later(1), never)).toBe(2);
  });
});
