import { realmMri } from "@hecate/protocol/mri";
import { issueToken, type Signer } from "@hecate/protocol/ucan/issue";
import { caseView, roleView } from "@hecate/protocol/wire/moderation";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aKey, must, outcome } from "./ask";
import { linkedKey } from "./linked-key";
import { appoint, caseOf, casesOf, logged, rule, ruling, toRuling } from "./moderators";
import { type App, anApp, report, stateOf, weightOf } from "./people";
import { ownResolvers } from "./resolvers";
import { aTown, expectIntactLog, expectTrueRecords, type Town } from "./town";

const weekHours = 7 * 24;

let town: Town;
let moderator: Signer;
let resolvers: Awaited<ReturnType<typeof ownResolvers>>;

beforeAll(async () => {
  resolvers = await ownResolvers();
  town = await aTown({ HECATE_DNS_SERVERS: resolvers.addresses });
  moderator = await appoint(town, "moderator");
});

afterEach(() => expectTrueRecords(town));
afterAll(async () => {
  await expectIntactLog(town);
  await town.close();
  await resolvers.close();
});

describe("a sleeper ring", () => {
  /** Three people who were right about four pieces of malware, old ones, in four weeks. */
  async function sleepers(): Promise<Signer[]> {
    const ring = [aKey(), aKey(), aKey()];
    const found: App[] = [];
    for (let week = 1; week <= 4; week++) found.push(await anApp(town, `malware-${week}`));
    for (const malware of found) {
      await town.pass(weekHours);
      for (const member of ring) await report(town, malware, member);
      await rule(town, moderator, malware, { action: "quarantine", verdict: "upheld" });
    }
    return ring;
  }

  test("that turns on a benign listing limits it at most, and pays when a moderator looks", async () => {
    const benign = await anApp(town, "benign-works");
    const ring = await sleepers();
    const [first = aKey()] = ring;
    expect(await weightOf(town, first)).toMatchObject({ points: 400, credit: 4000, debit: 0 });
    for (const member of ring) await report(town, benign, member);
    expect(await stateOf(town, benign)).toBe("limited");
    const [change] = await logged(town, benign, "state-changed");
    expect(change?.payload).toMatchObject({ rule: "weight-and-crowd" });

    await rule(town, moderator, benign, { action: "dismiss", verdict: "abusive" });
    expect(await stateOf(town, benign)).toBe("listed");
    expect(await weightOf(town, first)).toMatchObject({ points: 250, credit: 4000, debit: 3000 });
    for (const member of ring) await report(town, benign, member);
    expect(await stateOf(town, benign)).toBe("listed");
  });
});

describe("a moderator who abuses power", () => {
  const upholding = { action: "quarantine", verdict: "upheld" } as const;
  const dismissing = { action: "dismiss", verdict: "dismissed" } as const;

  test("cannot rule on a listing of their own", async () => {
    const key = await appoint(town, "moderator");
    const mine = await anApp(town, "own-works", { key });
    await report(town, mine, aKey());
    const about = await caseOf(town, moderator, mine);
    expect(await outcome(town, ruling(key, about, dismissing))).toBe("403 conflict-of-interest");
    expect(await logged(town, mine, "case-ruled")).toEqual([]);
  });

  test("cannot rule on a report of their own, whatever key they wrote it with", async () => {
    const key = await appoint(town, "moderator");
    const other = await linkedKey(town, key);
    const rival = await anApp(town, "rival-works");
    await report(town, rival, other);
    const about = await caseOf(town, moderator, rival);
    expect(await outcome(town, ruling(key, about, upholding))).toBe("403 conflict-of-interest");
    expect(await outcome(town, ruling(other, about, upholding))).toBe("403 conflict-of-interest");
    expect(await stateOf(town, rival)).toBe("listed");
  });

  test("cannot rule on what a linked key of theirs published", async () => {
    const key = await appoint(town, "moderator");
    const other = await linkedKey(town, key);
    const mine = await anApp(town, "linked-works", { key: other });
    await report(town, mine, aKey());
    const about = await caseOf(town, moderator, mine);
    expect(await outcome(town, ruling(key, about, dismissing))).toBe("403 conflict-of-interest");
  });

  test("cannot remove a verified publisher's listing alone", async () => {
    const key = aKey();
    const verified = await anApp(town, "verified-works", { key });
    await resolvers.verify(town, verified);
    await report(town, verified, aKey());
    const removal = { action: "remove-listing", verdict: "upheld" } as const;
    const { rulings } = await rule(town, moderator, verified, removal);
    expect(rulings).toMatchObject([{ state: "proposed", action: "remove-listing" }]);
    expect(await stateOf(town, verified)).toBe("quarantined");
    const id = rulings[0]?.id ?? "";
    expect(await toRuling(town, moderator, id, "second")).toBe("403 second-needed");
    const publisher = await appoint(town, "moderator", key);
    expect(await toRuling(town, publisher, id, "second")).toBe("403 conflict-of-interest");
    expect(await logged(town, verified, "case-ruled")).toEqual([]);

    const second = await appoint(town, "moderator");
    expect(await toRuling(town, second, id, "second")).toBe("200");
    expect(await stateOf(town, verified)).toBe("removed");
    expect(await logged(town, verified, "case-ruled")).toMatchObject([
      { payload: { ruling: id, action: "remove-listing" } },
    ]);
  });

  test("has no power with a role that nobody with one gave", async () => {
    const app = await anApp(town, "quiet-works");
    await report(town, app, aKey());
    const about = await caseOf(town, moderator, app);
    expect(await outcome(town, ruling(aKey(), about, upholding))).toBe("403 not-a-moderator");
    const usurper = { issuer: moderator, audience: aKey().did };
    expect(await redeem(usurper)).toBe("403 not-an-admin");
  });

  test("who is one by an administrator's delegation is one until it expires", async () => {
    const [admin, delegate] = [await appoint(town, "admin"), aKey()];
    const delegation = await delegated({ issuer: admin, audience: delegate.did });
    const path = "/api/v1/roles";
    expect(await must(town, roleView, { path, json: { delegation } })).toMatchObject({
      role: "moderator",
    });
    const app = await anApp(town, "late-works");
    await report(town, app, aKey());
    const about = await caseOf(town, delegate, app);
    await town.pass(weekHours + 1);
    expect(await outcome(town, ruling(delegate, about, upholding))).toBe("403 not-a-moderator");
  });

  function delegated({ issuer, audience }: { issuer: Signer; audience: string }) {
    const expiresAt = Math.floor(town.now().getTime() / 1000) + weekHours * 3600;
    const capabilities = [{ with: realmMri, can: "moderate/cases" }] as const;
    return issueToken({ issuer, audience, capabilities, expiresAt });
  }

  async function redeem(terms: { issuer: Signer; audience: string }): Promise<string> {
    return outcome(town, { path: "/api/v1/roles", json: { delegation: await delegated(terms) } });
  }
});

describe("two moderators who rule at once", () => {
  test("get one ruling between them, and the slower one is told why", async () => {
    const other = await appoint(town, "moderator");
    const app = await anApp(town, "twice-works");
    await report(town, app, aKey());
    const about = await caseOf(town, moderator, app);
    const outcomes = await Promise.all([
      outcome(town, ruling(moderator, about, { action: "quarantine", verdict: "upheld" })),
      outcome(town, ruling(other, about, { action: "dismiss", verdict: "dismissed" })),
    ]);
    expect(outcomes.toSorted()).toEqual(["200", "409 case-changed"]);
    expect(await casesOf(town, moderator, app)).toEqual([]);
    expect(await logged(town, app, "case-ruled")).toHaveLength(1);
    const path = `/api/v1/cases/${about.id}`;
    const order = { method: "GET", path, as: moderator, can: "moderate/cases" } as const;
    expect((await must(town, caseView, order)).rulings).toHaveLength(1);
  });
});
