import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { columnsOf } from "#lib/plain-text/columns";
import { aFile } from "#lib/testing/files";
import { aListing } from "#lib/testing/listings";
import { aPublisher, type TestPublisher, upload } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { aCast } from "#lib/testing/recordings";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
});

function read(name = "loan-tui", query = "", headers = {}): Promise<Response> {
  const params = { org: "acme-corp", name };
  return ask(GET, "GET", `/plain/listings/acme-corp/${name}${query}`, { params, headers });
}

async function text(query = ""): Promise<string> {
  return (await read("loan-tui", query)).text();
}

async function change(data: object): Promise<void> {
  await db().listing.updateMany({ data });
}

const unsafe = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe("GET /plain/listings/{org}/{name}", () => {
  test("says what the page says", async () => {
    const verifiedAt = new Date("2026-11-03T10:00:00Z");
    const domain = { domain: "acme.example", state: "verified", verifiedAt, dueAt: verifiedAt };
    await db().publisherDomain.create({ data: { ...domain, publisherId: acme.publisherId } });
    await aListing(acme, { listing: { readme: "# Loans\n\nAnd *debts*.", tags: ["finance"] } });
    const response = await read();
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    const lines = (await response.text()).split("\n");
    expect(lines.slice(0, 2)).toEqual(["loan-tui 1.0.0", "Manage loan-tui from a terminal"]);
    for (const line of [
      "  hecate install acme-corp/loan-tui --server http://localhost:3000",
      "  publisher   acme-corp (acme-corp)",
      "  domain      acme.example, verified in DNS since 2026-11-03",
      "  people say  too few ratings, 0 installs",
      "  lately      0 new installs in 90 days; raw fetches: 0",
      "  license     Apache-2.0",
      "  tags        finance",
      "  # Loans",
      "  And debts.",
      "  page     http://localhost:3000/listings/acme-corp/loan-tui",
    ]) {
      expect(lines).toContain(line);
    }
    expect(lines.join("\n")).toMatch(/ {2}linux-amd64 {2,}3 kB +sha256 [0-9a-f]{16}…/);
  });

  test("says what is new, what it requires and whether that can be had, and who requires it", async () => {
    const rates = "mri:capability:io.macula/acme-corp/rates";
    const loans = "mri:capability:io.macula/acme-corp/loan-tui";
    await aListing(acme, { name: "rates", version: "3.0.0", manifest: { depends_on: [loans] } });
    const depends_on = [{ mri: rates, version: ">=2 <3" }, `${rates}-fixed`];
    await aListing(acme, { manifest: { depends_on }, notes: "**Extra** payments" });
    const flat = (await text()).replace(/\s+/g, " ");
    for (const part of [
      `requires ${rates} >=2 <3 (newest is 3.0.0, does not fit)`,
      `requires ${rates}-fixed (not listed here)`,
      "required by acme-corp/rates",
      "New in 1.0.0 Extra payments",
    ]) {
      expect(flat).toContain(part);
    }
  });

  test("says how its recordings are played", async () => {
    const cast = await aFile(aCast([[15.2, "o", "1,208.00"]], { title: "Two loans" }));
    await upload(acme, cast);
    await aListing(acme, { listing: { recordings: [cast.cid] } });
    expect(await text()).toContain(
      [
        "Recordings",
        "  hecate info acme-corp/loan-tui --play --server http://localhost:3000",
        "    Two loans, 16 seconds on 80 × 24 characters",
        "",
      ].join("\n"),
    );
  });

  test("is coloured only for who asks for it", async () => {
    await aListing(acme);
    expect(await text()).not.toContain("\u001b");
    const coloured = await text("?color=1&utm_source=mail");
    expect(coloured.startsWith("\u001b[1;38;5;141mloan-tui\u001b[")).toBe(true);
  });

  test("lets no control character of a stranger through", async () => {
    await aListing(acme);
    const hostile = "\u001b[2J\u009b31m\u202egnp\u2066\u0007\u007f\u061c";
    await change({
      description: hostile,
      readme: `# ${hostile}\n\n\`${hostile}\``,
      tags: [hostile],
    });
    await db().publisher.updateMany({ data: { displayName: hostile } });
    await db().version.updateMany({ data: { state: "limited", stateReason: hostile } });
    expect(await text()).not.toMatch(unsafe);
  });

  test("keeps to 80 columns, whatever the writing", async () => {
    await aListing(acme);
    const long = `${"x".repeat(200)} ${"漢字".repeat(60)} ${"שלום ".repeat(40)}👩‍💻 ${"🏦".repeat(50)}`;
    await change({
      description: long,
      readme: `# ${long}\n\n- ${long}`,
      homepage: "https://a.example",
    });
    const lines = (await text()).split("\n").filter((line) => !line.includes("http://localhost"));
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(80);
  });

  test("ends a readme that is too long with where it goes on", async () => {
    await aListing(acme);
    await change({ readme: "a line\n\n".repeat(1_000) });
    const whole = await text();
    expect(whole.split("\n").length).toBeLessThan(250);
    expect(whole).toContain("It goes on: http://localhost:3000/listings/acme-corp/loan-tui");
  });

  test.each([
    ["limited", true],
    ["quarantined", false],
    ["removed", false],
  ])("says why a version is %s, and how to install it only if that can be", async (state, can) => {
    await aListing(acme);
    await db().version.updateMany({ data: { state, stateReason: "It sends keys away." } });
    const whole = await text();
    expect(whole).toContain("It sends keys away.");
    expect(whole.includes("hecate install")).toBe(can);
  });

  test("comes as 304 to who has it, until something changes", async () => {
    await aListing(acme);
    const held = { "if-none-match": (await read()).headers.get("etag") ?? "" };
    expect((await read("loan-tui", "", held)).status).toBe(304);
    await change({ description: "Another one" });
    expect((await read("loan-tui", "", held)).status).toBe(200);
  });

  test("is not found where nothing is listed", async () => {
    expect(await refusalOf(await read("nothing"))).toMatchObject({ status: 404 });
    expect(await refusalOf(await read("No"))).toMatchObject({ status: 404 });
  });

  test("refuses a colour that is none, and who asks too often", async () => {
    expect(await refusalOf(await read("loan-tui", "?color=red"))).toMatchObject({ status: 400 });
    exhaust("bytes");
    expect(await refusalOf(await read())).toMatchObject({ status: 429 });
  });
});
