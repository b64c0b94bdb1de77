import { parseDomain } from "@hecate/protocol/domain-name";
import { printRecord, recordName } from "@hecate/protocol/domain-proof";
import { limits } from "@hecate/protocol/limits";
import { publisherMri } from "@hecate/protocol/mri";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { zone } from "#lib/net/testing/dns-server";
import { aListing } from "#lib/testing/listings";
import { aPublisher, expectOk } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf, type Sent } from "#lib/testing/requests";
import { provideResolvers } from "#lib/testing/resolvers";
import { provideWorld } from "#lib/testing/route-world";
import { GET as getListing } from "../../../listings/[org]/[name]/route";
import { POST as CHECK } from "./[domain]/check/route";
import { GET, POST } from "./route";

provideWorld();
const resolvers = provideResolvers();

const path = "/api/v1/publishers/acme-corp/domains";
const params = { org: "acme-corp" };
const domain = "acme-corp.com";
const mri = publisherMri("acme-corp");
const as = { signer: testKey(1), capability: { with: mri, can: "publisher/manage" } } as const;

function add(named: string, sent: Sent = {}) {
  return ask(POST, "POST", path, { params, json: { domain: named }, as, ...sent });
}

function check(sent: Sent = {}) {
  return ask(CHECK, "POST", `${path}/${domain}/check`, {
    params: { ...params, domain },
    as,
    ...sent,
  });
}

function publishRecord() {
  const record = printRecord({ did: testKey(1).did, mri });
  resolvers.behave(zone({ [recordName(expectOk(parseDomain(domain)))]: [record] }));
  return record;
}

describe("POST /api/v1/publishers/{org}/domains", () => {
  test("names a domain, says which record is looked for and what was found", async () => {
    await aPublisher();
    const response = await add("Acme-Corp.com.");
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      domain,
      state: "pending",
      record: { name: `_hecate.${domain}` },
      answers: [{ outcome: "no-name" }, { outcome: "no-name" }, { outcome: "no-name" }],
    });
  });

  test("answers the same again with what it holds now", async () => {
    await aPublisher();
    await add(domain);
    publishRecord();
    const again = await add(domain);
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ domain, state: "verified" });
    expect(await db().publisherDomain.count()).toBe(1);
  });

  test.each([
    ["192.0.2.1", "domain-is-address"],
    ["co.uk", "domain-not-registrable"],
    ["localhost", "domain-not-registrable"],
    ["https://acme-corp.com", "domain-invalid"],
  ])("refuses %s: %s", async (named, code) => {
    await aPublisher();
    expect(await refusalOf(await add(named))).toMatchObject({ status: 400, code });
    expect(await db().publisherDomain.count()).toBe(0);
    expect(resolvers.asked()).toEqual([]);
  });

  test.each<[string, Sent, number, string]>([
    ["an unsigned request", { as: undefined }, 401, "missing-authorization"],
    ["a stranger's key", { as: { ...as, signer: testKey(2) } }, 403, "wrong-root"],
    [
      "a right to publish alone",
      { as: { ...as, capability: { with: mri, can: "publish/tui" } } },
      403,
      "missing-capability",
    ],
    ["a body of another shape", { json: { name: domain } }, 400, "malformed-request"],
  ])("refuses %s", async (_title, sent, status, code) => {
    await aPublisher();
    expect(await refusalOf(await add(domain, sent))).toMatchObject({ status, code });
    expect(resolvers.asked()).toEqual([]);
  });

  test("refuses one domain more than a publisher may name", async () => {
    const { publisherId } = await aPublisher();
    const dueAt = new Date();
    await db().publisherDomain.createMany({
      data: Array.from({ length: limits.domainsPerPublisher }, (_, index) => ({
        ...{ publisherId, domain: `a${index}.example.com`, state: "pending", dueAt },
      })),
    });
    expect(await refusalOf(await add(domain))).toMatchObject({ code: "too-many-domains" });
  });
});

describe("POST /api/v1/publishers/{org}/domains/{domain}/check", () => {
  test("looks again at once, and a listing names the domain", async () => {
    await aListing(await aPublisher());
    await add(domain);
    const record = publishRecord();
    const checked = await (await check()).json();
    expect(checked).toMatchObject({ state: "verified", answers: [{ records: [record] }, {}, {}] });
    const listing = await ask(getListing, "GET", "/api/v1/listings/acme-corp/loan-tui", {
      params: { org: "acme-corp", name: "loan-tui" },
    });
    expect((await listing.json()).publisher).toMatchObject({ verifiedDomain: domain });
  });

  test("knows no domain that was not named", async () => {
    await aPublisher();
    expect(await refusalOf(await check())).toMatchObject({ status: 404, code: "not-found" });
  });

  test("refuses an unsigned request and a stranger's", async () => {
    await aPublisher();
    expect(await refusalOf(await check({ as: undefined }))).toMatchObject({ status: 401 });
    const stranger = { ...as, signer: testKey(2) };
    expect(await refusalOf(await check({ as: stranger }))).toMatchObject({ code: "wrong-root" });
  });

  test("is limited for each publisher", async () => {
    await aPublisher();
    await add(domain);
    exhaust("domainCheck", "acme-corp");
    const before = resolvers.asked().length;
    const refused = await check();
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refusalOf(refused)).toMatchObject({ status: 429, code: "too-many-requests" });
    expect(resolvers.asked()).toHaveLength(before);
  });
});

describe("GET /api/v1/publishers/{org}/domains", () => {
  test("lists a publisher's domains", async () => {
    await aPublisher();
    expect(await (await ask(GET, "GET", path, { params })).json()).toEqual({ items: [] });
    await add(domain);
    const { items } = await (await ask(GET, "GET", path, { params })).json();
    expect(items).toMatchObject([{ domain, state: "pending" }]);
  });

  test("answers 404 for a name that nobody claimed", async () => {
    const response = await ask(GET, "GET", path, { params });
    expect(await refusalOf(response)).toMatchObject({ status: 404, code: "not-found" });
  });
});
