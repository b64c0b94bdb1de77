import { type Domain, parseDomain } from "@hecate/protocol/domain-name";
import { printRecord, recordName } from "@hecate/protocol/domain-proof";
import { limits } from "@hecate/protocol/limits";
import { testKey } from "@hecate/protocol/testing/test-keys";
import type { DomainView } from "@hecate/protocol/wire/domain";
import { describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { cname, zone } from "#lib/net/testing/dns-server";
import { anActor, aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";
import { nobodyThere, outage, provideResolvers } from "#lib/testing/resolvers";
import { addDomain } from "./add-domain";
import { checkDueDomains } from "./check-due-domains";
import { listDomains } from "./list-domains";

const resolvers = provideResolvers();
const start = new Date("2026-03-01T00:00:00Z");
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
const acme: Domain = expectOk(parseDomain("acme-corp.com"));

function vouching({ mri, root }: TestPublisher, did = root.did) {
  return zone({ [recordName(acme)]: ["v=spf1 -all", printRecord({ did, mri })] });
}

const add = async (publisher: TestPublisher, domain = acme, now = start) =>
  expectOk(await addDomain(publisher, domain, anActor(publisher.root.did), now));

async function recheck(at: Date): Promise<number> {
  return checkDueDomains(
    () => at,
    async () => {},
  );
}

async function theDomain(org = "acme-corp"): Promise<DomainView> {
  const [domain] = (await listDomains(org)) ?? [];
  if (domain === undefined) throw new Error("no domain");
  return domain;
}

async function stateAt(at: Date, org?: string) {
  await recheck(at);
  return (await theDomain(org)).state;
}

describe("a verified domain", () => {
  test("shows what each resolver answered, and when", async () => {
    const publisher = await aPublisher();
    resolvers.behave(vouching(publisher), vouching(publisher), outage);
    const { domain, created } = await add(publisher);
    expect(created).toBe(true);
    expect(domain).toMatchObject({
      state: "verified",
      verifiedAt: start.toISOString(),
      checkedAt: start.toISOString(),
      record: {
        name: "_hecate.acme-corp.com",
        values: [printRecord({ ...publisher.root, ...publisher })],
      },
    });
    expect(domain.answers.map(({ outcome, records }) => [outcome, records[0]])).toEqual([
      ["records", printRecord({ did: publisher.root.did, mri: publisher.mri })],
      ["records", printRecord({ did: publisher.root.did, mri: publisher.mri })],
      ["server-failure", undefined],
    ]);
  });

  test("keeps of a long answer the record that decided, and not all others", async () => {
    const publisher = await aPublisher();
    const record = printRecord({ did: publisher.root.did, mri: publisher.mri });
    const others = Array.from({ length: limits.domainRecordsKept + 4 }, (_, n) => `other ${n}`);
    resolvers.behave(zone({ [recordName(acme)]: [...others, "v=hecate1; ", record] }));
    const [answer] = (await add(publisher)).domain.answers;
    expect(answer?.records).toHaveLength(limits.domainRecordsKept);
    expect(answer?.records.slice(0, 3)).toEqual([record, "v=hecate1; ", "other 0"]);
  });

  test("outlives an outage of all resolvers, however long", async () => {
    const publisher = await aPublisher();
    resolvers.behave(vouching(publisher));
    await add(publisher);
    resolvers.behave(outage);
    expect(await stateAt(hours(48))).toBe("verified");
    expect(await stateAt(hours(480))).toBe("verified");
  });

  test("outlives one resolver that lies", async () => {
    const publisher = await aPublisher();
    resolvers.behave(vouching(publisher));
    await add(publisher);
    resolvers.behave(nobodyThere, vouching(publisher));
    expect(await stateAt(hours(48))).toBe("verified");
  });

  test("is at risk at once, lapses after the grace and returns at once", async () => {
    const publisher = await aPublisher();
    resolvers.behave(vouching(publisher));
    await add(publisher);
    resolvers.behave(nobodyThere);
    expect(await stateAt(hours(30))).toBe("at-risk");
    expect((await theDomain()).lapsesAt).toBe(hours(102).toISOString());
    expect(await stateAt(hours(101))).toBe("at-risk");
    expect(await stateAt(hours(103))).toBe("lapsed");
    resolvers.behave(vouching(publisher));
    expect(await stateAt(hours(150))).toBe("verified");
  });

  test("does not come back for a new owner with another key", async () => {
    const publisher = await aPublisher();
    resolvers.behave(vouching(publisher));
    await add(publisher);
    resolvers.behave(vouching(publisher, testKey(9).did));
    expect(await stateAt(hours(30))).toBe("at-risk");
    expect(await stateAt(hours(110))).toBe("lapsed");
    expect(await stateAt(hours(150))).toBe("lapsed");
  });

  test("leaves each change in the ledger, with its evidence, and nothing else", async () => {
    const publisher = await aPublisher();
    resolvers.behave(vouching(publisher));
    await add(publisher);
    await recheck(hours(48));
    resolvers.behave(nobodyThere);
    await recheck(hours(96));
    const events = await db().ledgerEvent.findMany({ orderBy: { seq: "asc" }, skip: 1 });
    expect(events).toMatchObject([
      { kind: "domain-added", actor: publisher.root.did, payload: { domain: acme } },
      { kind: "domain-changed", payload: { from: "pending", to: "verified" } },
      {
        kind: "domain-changed",
        actor: "did:web:localhost%3A3000",
        payload: { to: "at-risk", answers: Array(3).fill({ outcome: "no-name" }) },
      },
    ]);
  });
});

test("a domain is judged by its record alone, wherever its hosts are", async () => {
  const publisher = await aPublisher();
  const address = { type: "A", name: acme, ttl: 60, data: "127.0.0.1" } as const;
  const record = vouching(publisher);
  resolvers.behave((asked) => (asked.type === "A" ? { answers: [address] } : record(asked)));
  expect((await add(publisher)).domain.state).toBe("verified");
  expect(new Set(resolvers.asked())).toEqual(new Set([`TXT ${recordName(acme)} over udp`]));
});

describe("a domain that nobody vouches for", () => {
  test("stays pending, whatever one resolver says", async () => {
    const publisher = await aPublisher();
    resolvers.behave(vouching(publisher), nobodyThere);
    expect((await add(publisher)).domain.state).toBe("pending");
  });

  test("stays pending when its aliases go in a circle", async () => {
    const publisher = await aPublisher();
    resolvers.behave(({ name, type }) => ({
      answers: type === "CNAME" ? [cname(name, name)] : [],
    }));
    const { domain } = await add(publisher);
    expect(domain.state).toBe("pending");
    expect(domain.answers[0]?.outcome).toBe("alias-loop");
  });
});

test("one domain may vouch for two publishers, each by its own record", async () => {
  const one = await aPublisher("acme-corp", 1);
  const other = await aPublisher("globex", 2);
  const records = [one, other].map(({ mri, root }) => printRecord({ did: root.did, mri }));
  resolvers.behave(zone({ [recordName(acme)]: records }));
  expect((await add(one)).domain.state).toBe("verified");
  expect((await add(other)).domain.state).toBe("verified");
  resolvers.behave(zone({ [recordName(acme)]: records.slice(0, 1) }));
  await recheck(hours(48));
  expect((await theDomain("acme-corp")).state).toBe("verified");
  expect((await theDomain("globex")).state).toBe("at-risk");
});

test("a domain that is named twice at once is named once", async () => {
  const publisher = await aPublisher();
  const both = await Promise.all([add(publisher), add(publisher)]);
  expect(both.map(({ created }) => created).sort()).toEqual([false, true]);
  expect(await db().ledgerEvent.count({ where: { kind: "domain-added" } })).toBe(1);
});

describe("checking what is due", () => {
  test("checks each domain once, however many servers do it at once", async () => {
    const publisher = await aPublisher();
    resolvers.behave(vouching(publisher));
    for (const host of ["a", "b", "c", "d"]) {
      await add(publisher, expectOk(parseDomain(`${host}.${acme}`)));
    }
    const before = resolvers.asked().length;
    const counts = await Promise.all([1, 2, 3].map(() => recheck(hours(48))));
    expect(counts.reduce((sum, count) => sum + count)).toBe(4);
    expect(resolvers.asked().length - before).toBe(4 * 3);
  });

  test("does nothing before it is time", async () => {
    const publisher = await aPublisher();
    resolvers.behave(vouching(publisher));
    await add(publisher);
    expect(await recheck(hours(21))).toBe(0);
    expect(await recheck(hours(27))).toBe(1);
  });

  test("is not set back by an answer that was asked for earlier", async () => {
    const publisher = await aPublisher();
    resolvers.behave(vouching(publisher));
    await add(publisher, acme, hours(48));
    resolvers.behave(nobodyThere);
    await db().publisherDomain.updateMany({ data: { dueAt: start } });
    expect(await stateAt(hours(1))).toBe("verified");
  });
});
