import type { Signer } from "@hecate/protocol/ucan/issue";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aKey, outcome } from "./ask";
import { appoint, caseOf } from "./moderators";
import { type App, anApp, report, reporting, stateOf } from "./people";
import { aTown, expectIntactLog, expectTrueRecords, type Town } from "./town";

/** As many reports of one person an hour as are let through. */
const hourly = 30;

let town: Town;
let moderator: Signer;
let apps: App[];

beforeAll(async () => {
  town = await aTown({ HECATE_RATE_LIMITS: "on" });
  moderator = await appoint(town, "moderator");
  apps = [];
  for (let index = 1; index <= 5; index++) apps.push(await anApp(town, `target-${index}`));
});

afterEach(() => expectTrueRecords(town));
afterAll(async () => {
  await expectIntactLog(town);
  await town.close();
});

describe("a flood of reports by one key", () => {
  test("is one report for each cause of a version, however often it is sent", async () => {
    const flooder = aKey();
    const [target] = apps as [App];
    const outcomes: string[] = [];
    for (let index = 0; index < 5; index++) {
      outcomes.push(await outcome(town, reporting(target, flooder)));
    }
    expect(outcomes).toEqual(["201", ...Array(4).fill("409 already-reported")]);
    expect((await caseOf(town, moderator, target)).reports.open).toBe(1);
  });

  test("is one report even when all are sent in the same moment", async () => {
    const flooder = aKey();
    const [, target] = apps as [App, App];
    const order = reporting(target, flooder);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => outcome(town, order)));
    expect(outcomes.toSorted()).toEqual(["201", ...Array(7).fill("409 already-reported")]);
  });

  test("weighs on the three versions that it reached first, even by an observer", async () => {
    const observer = await appoint(town, "observer");
    for (const app of apps) await report(town, app, observer);
    const counted: number[] = [];
    for (const app of apps) {
      const { reportItems } = await caseOf(town, moderator, app);
      const mine = reportItems.find(({ reporter }) => reporter?.observer);
      counted.push(mine?.weight.counted ?? -1);
    }
    expect(counted).toEqual([666, 666, 666, 0, 0]);
    expect(await Promise.all(apps.map((app) => stateOf(town, app)))).toEqual(
      apps.map(() => "listed"),
    );
  });

  test(`is refused beyond ${hourly} an hour, and nobody else is refused for it`, async () => {
    const flooder = aKey();
    const [target] = apps as [App];
    const outcomes: string[] = [];
    for (let index = 0; index < hourly + 5; index++) {
      outcomes.push(await outcome(town, reporting(target, flooder)));
    }
    expect(outcomes.slice(0, 1)).toEqual(["201"]);
    expect(outcomes.slice(hourly)).toEqual(Array(5).fill("429 too-many-requests"));
    expect(await outcome(town, reporting(target, aKey()))).toBe("201");
    await town.pass(1);
    expect(await outcome(town, reporting(target, flooder))).toBe("409 already-reported");
  });

  test("without a name is refused sooner, and weighs nothing", async () => {
    await town.pass(1);
    const [, , target] = apps as [App, App, App];
    const json = { reason: "malware", text: "Trust me.", anonymous: true };
    const tip = { path: `${target.path}/reports`, json };
    const outcomes: string[] = [];
    for (let index = 0; index < 12; index++) outcomes.push(await outcome(town, tip));
    expect(outcomes).toEqual([...Array(10).fill("201"), ...Array(2).fill("429 too-many-requests")]);
    const { evidence } = await caseOf(town, moderator, target);
    expect(evidence).toMatchObject({ reporters: 1, people: 1 });
    expect(await stateOf(town, target)).toBe("listed");
  });
});
