import { automaticState } from "@hecate/protocol/reputation/automatic-state";
import fc from "fast-check";
import { weightOf } from "../reporter-facts";
import type { EventOf, Release, ReputationEvent, Verdict } from "../reputation-event";
import type { World } from "../world";
import { evidenceOn, publisherFactsOf, standingOf } from "../world-numbers";

export const accounts = ["ann", "bea", "cy", "dan", "eve", "fay", "gus", "hal"];
export const publishers = ["p0", "p1", "p2", "p3"];
export const releases: readonly Release[] = ["p0/one", "p0/two", "p1/one", "p2/one", "p3/one"].map(
  (listing) => ({ publisher: listing.slice(0, 2), listing, version: `${listing}@1` }),
);

interface Draw {
  readonly kind: ReputationEvent["kind"];
  readonly who: number;
  readonly other: number;
  readonly what: number;
  readonly stars: number;
  readonly yes: boolean;
  readonly verdict: Verdict;
  readonly wait: number;
}

const draw: fc.Arbitrary<Draw> = fc.record({
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constant("install" as const) },
    { weight: 7, arbitrary: fc.constant("report" as const) },
    { weight: 3, arbitrary: fc.constant("verdict" as const) },
    { weight: 3, arbitrary: fc.constant("rate" as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom("retract", "reverse", "unrate", "observer" as const),
    },
    { weight: 1, arbitrary: fc.constantFrom("retract", "link" as const) },
  ),
  who: fc.nat(accounts.length - 1),
  other: fc.nat(accounts.length - 1),
  what: fc.nat(releases.length - 1),
  stars: fc.integer({ min: 1, max: 5 }),
  yes: fc.boolean(),
  verdict: fc.oneof(
    { weight: 3, arbitrary: fc.constant("upheld" as const) },
    { weight: 2, arbitrary: fc.constantFrom("dismissed", "abusive", "void" as const) },
  ),
  wait: fc.oneof({ weight: 12, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.nat(24 * 40) }),
});

/** How many weeks ago accounts began, and whether they installed something of three publishers. */
const beginnings = fc.array(fc.record({ week: fc.nat(4), installed: fc.nat(4) }), {
  minLength: accounts.length,
  maxLength: accounts.length,
});
const draws = fc.array(draw, { minLength: 40, maxLength: 120, size: "max" });

/** What might have happened, oldest first, after everybody joined. */
export const randomLog: fc.Arbitrary<ReputationEvent[]> = fc
  .tuple(beginnings, draws)
  .map(([began, drawn]) => {
    const log: ReputationEvent[] = [
      ...began.flatMap(({ week, installed }, i) => beginning(i, 168 * week, installed > 0)),
      ...releases.map((of, i) => ({ kind: "version", id: `v${i}`, hour: 1_000, of }) as const),
    ];
    let hour = 2_000;
    for (const [i, each] of drawn.entries()) {
      hour += each.wait;
      const event = eventOf(each, log, { id: `e${String(i).padStart(3, "0")}`, hour });
      if (event) log.push(event);
    }
    return log;
  });

function beginning(index: number, hour: number, installed: boolean): ReputationEvent[] {
  const account = at(accounts, index);
  const installs = releases.slice(2).map((of, i): ReputationEvent => {
    return { kind: "install", id: `i${index}-${i}`, hour: 1_500, account, of };
  });
  return [{ kind: "account", id: `j${index}`, hour, account }, ...(installed ? installs : [])];
}

function eventOf(
  draw: Draw,
  log: readonly ReputationEvent[],
  when: { id: string; hour: number },
): ReputationEvent | null {
  const { who, other, what, stars, yes, verdict } = draw;
  const [account, of] = [at(accounts, who), at(releases, what)];
  const pick = <Event>(events: readonly Event[]) => events[other % Math.max(1, events.length)];
  switch (draw.kind) {
    case "link":
      return { ...when, kind: "link", account, into: at(accounts, other) };
    case "install":
      return { ...when, kind: "install", account, of };
    case "rate":
      return { ...when, kind: "rate", account, of, stars };
    case "unrate":
      return { ...when, kind: "unrate", account, listing: of.listing };
    case "observer":
      return { ...when, kind: "observer", account, untilHour: when.hour + 24 * 90 };
    case "report":
      return { ...when, kind: "report", account, of, severe: yes, late: stars > 4 };
    case "retract": {
      const report = pick(reportsIn(log));
      return report ? { ...when, kind: "retract", report: report.id } : null;
    }
    case "verdict": {
      const about = pick(reportsIn(log))?.of ?? of;
      const named = reportsIn(log)
        .filter((report) => report.of.version === about.version)
        .slice(-4);
      const verdicts = named.map(({ id }) => ({ report: id, verdict }));
      const action = verdict === "upheld" ? "removal" : null;
      return { ...when, kind: "verdict", of: about, verdicts, action, malware: yes };
    }
    case "reverse": {
      const ruling = pick(log.filter((event) => event.kind === "verdict"));
      return ruling ? { ...when, kind: "reverse", verdict: ruling.id, ended: yes } : null;
    }
    default:
      return null;
  }
}

export function reportsIn(log: readonly ReputationEvent[]): EventOf<"report">[] {
  return log.filter((event) => event.kind === "report");
}

export function endOf(log: readonly ReputationEvent[]): number {
  return Math.max(...log.map(({ hour }) => hour));
}

export function decisionOn(world: World, { version }: Release, nowHour: number) {
  const versionAgeHours = nowHour - (world.versions.get(version)?.hour ?? 0);
  return automaticState(evidenceOn(world, version, nowHour), { versionAgeHours });
}

/** Every number there is. */
export function everyNumber(world: World, nowHour: number) {
  return {
    weights: accounts.map(
      (account) => weightOf(world, world.people.personOf(account), nowHour).weight,
    ),
    listings: releases.map(({ listing }) => standingOf(world, listing, nowHour)),
    evidence: releases.map(({ version }) => evidenceOn(world, version, nowHour)),
    decisions: releases.map((release) => decisionOn(world, release, nowHour)),
    publishers: publishers.map((publisher) => sorted(publisherFactsOf(world, publisher, nowHour))),
  };
}

/** Cohorts have no order. */
function sorted(facts: ReturnType<typeof publisherFactsOf>) {
  const text = (values: readonly unknown[]) => values.map((each) => JSON.stringify(each)).sort();
  return {
    ...facts,
    ratingCohorts: text(facts.ratingCohorts.filter(({ raters }) => raters > 0)),
    raterCohorts: text(facts.raterCohorts),
    installCohorts: text(facts.installCohorts),
    upheld: text(facts.upheld),
  };
}

export function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`There are ${values.length}, not ${index}.`);
  return value;
}
