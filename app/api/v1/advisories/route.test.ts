import { verifyAdvisories } from "@hecate/protocol/advisory";
import { serviceDidOf } from "@hecate/protocol/did";
import { advisoryFeed } from "@hecate/protocol/wire/advisories";
import { beforeEach, describe, expect, test } from "vitest";
import { listAdvisories } from "#lib/advisories/list-advisories";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import type { ListedVersion } from "#lib/listings/yank-version";
import { ruleCase } from "#lib/rulings/rule-case";
import { serviceSigner } from "#lib/service-key";
import { stopTheClock } from "#lib/testing/clock";
import { aFile, programBytes } from "#lib/testing/files";
import { aListing } from "#lib/testing/listings";
import {
  aModerator,
  aRuling,
  asModerator,
  caseOf,
  report,
  versionOf,
} from "#lib/testing/moderation";
import { aPerson } from "#lib/testing/people";
import { aPublisher, expectOk, upload } from "#lib/testing/publishers";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET as IPFS } from "../../../ipfs/[cid]/route";
import { GET } from "./route";

provideWorld();

const about = { org: "acme-corp", name: "loan-tui", version: "1.0.0" } as ListedVersion;
let cid: string;
beforeEach(async () => {
  const acme = await aPublisher();
  const file = await aFile(programBytes("malware"));
  cid = await upload(acme, file);
  await aListing(acme, { file });
});

async function remove(which = about): Promise<void> {
  const now = new Date();
  await report(which, await aPerson(), now);
  const { id, revision } = await caseOf(which);
  const ruling = aRuling({ revision, action: "remove-version" });
  expectOk(await ruleCase(id, ruling, asModerator(await aModerator(now)), now));
}

async function known(sequence = 0) {
  const { did } = await serviceSigner();
  return { service: serviceDidOf(env().publicUrl), key: did as never, sequence };
}

async function feed() {
  return advisoryFeed.parse(await (await ask(GET, "GET", "/api/v1/advisories")).json());
}

describe("GET /advisories", () => {
  test("lists what is restricted, signed by the service", async () => {
    await remove();
    const list = expectOk(
      await verifyAdvisories(await feed(), await known(), new Date(), verifyEd25519),
    );
    const { manifestCid } = await versionOf(about);
    expect(list.advisories).toMatchObject([
      { version: "1.0.0", manifestCid, artifactCids: [cid], state: "removed", cause: "ruling" },
    ]);
    expect(list.sequence).toBeGreaterThan(0);
  });

  test("does not warn of the files of an app because a copy of it was removed", async () => {
    await db().version.updateMany({ data: { publishedAt: new Date(Date.now() - 60_000) } });
    const copycat = await aPublisher("copy-corp", 2);
    const file = await aFile(programBytes("malware"));
    await upload(copycat, file);
    await aListing(copycat, { name: "copied-tui", file });
    await remove({ ...about, org: copycat.org, name: "copied-tui" } as ListedVersion);
    const { advisories } = JSON.parse((await feed()).statement);
    expect(advisories).toMatchObject([{ version: "1.0.0", state: "removed", artifactCids: [] }]);
  });

  test("does not grow by what was never offered: versions that were restricted from the start", async () => {
    await db().version.updateMany({
      data: { state: "quarantined", stateCause: "policy", stateSince: new Date() },
    });
    expect(JSON.parse((await feed()).statement).advisories).toEqual([]);
  });

  test("warn of what a scanner held when people had it, and not of what was held at once", async () => {
    const publishedAt = new Date(Date.now() - 3_600_000);
    const held = (stateSince: Date) =>
      db().version.updateMany({
        data: { state: "held", stateCause: "scan", stateReason: "Eicar", publishedAt, stateSince },
      });
    await held(new Date(publishedAt.getTime() + 300_000));
    expect(JSON.parse((await feed()).statement).advisories).toEqual([]);
    await held(new Date());
    const { advisories } = JSON.parse(
      (await listAdvisories(new Date(Date.now() + 60_000))).statement,
    );
    expect(advisories).toMatchObject([{ state: "held", cause: "scan", artifactCids: [cid] }]);
  });

  test("are read and signed once a minute, and at once when a state changed", async () => {
    const now = new Date();
    const nextMinute = new Date(now.getTime() + 60_000);
    expect(JSON.parse((await listAdvisories(now)).statement).advisories).toEqual([]);
    await remove();
    const full = await listAdvisories(now);
    expect(JSON.parse(full.statement).advisories).toMatchObject([{ state: "removed" }]);
    await db().version.updateMany({ data: { stateReason: "written past the ledger" } });
    expect(await listAdvisories(now)).toEqual(full);
    expect((await listAdvisories(nextMinute)).statement).toContain("written past the ledger");
  });

  test("are not sent again to who has them", async () => {
    stopTheClock();
    await remove();
    const etag = (await ask(GET, "GET", "/api/v1/advisories")).headers.get("etag") ?? "";
    const again = await ask(GET, "GET", "/api/v1/advisories", {
      headers: { "if-none-match": etag },
    });
    expect(again.status).toBe(304);
  });

  test("cannot be changed, replayed or signed by somebody else unseen", async () => {
    const empty = await feed();
    await remove();
    const full = await feed();
    const { sequence } = JSON.parse(full.statement);
    const judge = async (each: typeof full, seen = 0) =>
      verifyAdvisories(each, await known(seen), new Date(), verifyEd25519);
    const forged = { ...full, statement: full.statement.replace("removed", "limited") };
    expect(await judge(forged)).toMatchObject({ refusal: { code: "bad-signature" } });
    const foreign = { ...full, key: (await aPerson()).key.did };
    expect(await judge(foreign)).toMatchObject({ refusal: { code: "bad-signature" } });
    expect(await judge(empty, sequence)).toMatchObject({
      refusal: { code: "advisories-outdated" },
    });
  });
});

describe("the bytes of a removed version", () => {
  test("are gone, whole and block by block", async () => {
    expect((await ask(IPFS, "GET", `/ipfs/${cid}`, { params: { cid } })).status).toBe(200);
    await remove();
    for (const query of ["", "?format=raw", "?format=car"]) {
      const gone = await ask(IPFS, "GET", `/ipfs/${cid}${query}`, { params: { cid } });
      expect(await refusalOf(gone)).toMatchObject({ status: 410, code: "content-removed" });
    }
  });
});
