import { weekOfHour } from "@hecate/protocol/reputation/hours";
import { creditOrders, type UpheldReport } from "@hecate/protocol/reputation/publisher-credits";
import { reportsInBudget } from "@hecate/protocol/reputation/report-budget";
import {
  type ReporterRecord,
  type ReporterWeight,
  reporterWeight,
} from "@hecate/protocol/reputation/reporter-weight";
import { byTime, type EventOf } from "./reputation-event";
import { joinedHourOf } from "./standing-facts";
import type { World } from "./world";

export function isInForce(world: World, verdict: EventOf<"verdict">): boolean {
  return !(world.reversals.get(verdict.id).toSorted(byTime).at(-1)?.ended ?? false);
}

/** The latest verdict in force on a report. */
function verdictOn(world: World, report: EventOf<"report">) {
  const event = world.verdicts
    .get(report.id)
    .filter((each) => isInForce(world, each))
    .sort(byTime)
    .at(-1);
  const verdict = event?.verdicts.find((each) => each.report === report.id)?.verdict;
  return event && verdict ? { ruling: event.id, verdict, hour: event.hour } : null;
}

function reportsBy(world: World, person: string): readonly EventOf<"report">[] {
  return world.people.accountsOf(person).flatMap((account) => world.reportsBy.get(account));
}

export function isOpen(world: World, report: EventOf<"report">): boolean {
  return !world.retracted.has(report.id) && world.verdicts.get(report.id).length === 0;
}

export function isObserver(world: World, person: string, nowHour: number): boolean {
  return world.people
    .accountsOf(person)
    .flatMap((account) => world.observers.get(account))
    .some(({ hour, untilHour }) => hour <= nowHour && nowHour < untilHour);
}

export function weightOf(world: World, person: string, nowHour: number): ReporterWeight {
  return reporterWeight(
    { credits: recordsOf(world, person), observer: isObserver(world, person, nowHour) },
    nowHour,
  );
}

function recordsOf(world: World, person: string): ReporterRecord[] {
  const rulings = new Set<string>();
  return reportsBy(world, person)
    .toSorted(byTime)
    .flatMap((report): ReporterRecord[] => {
      const ruled = verdictOn(world, report);
      if (ruled === null || ruled.verdict === "void" || rulings.has(ruled.ruling)) return [];
      rulings.add(ruled.ruling);
      const { verdict, hour } = ruled;
      const { publisher } = report.of;
      const order = verdict === "upheld" ? orderOf(world, report) : 0;
      const { id, late, hour: filedHour } = report;
      return [{ id, publisher, verdict, late, filedHour, hour, order }];
    });
}

function orderOf(world: World, report: EventOf<"report">): number {
  return (
    creditOrders(upheldAgainst(world, report.of.publisher)).get(report.id) ??
    Number.POSITIVE_INFINITY
  );
}

function upheldAgainst(world: World, publisher: string): UpheldReport[] {
  const ruled = world.verdictsOn.get(publisher).flatMap(({ verdicts }) => verdicts);
  const reports = [...new Set(ruled.map(({ report }) => report))].flatMap(
    (id) => world.reports.get(id) ?? [],
  );
  return reports.flatMap((report): UpheldReport[] => {
    const verdict = verdictOn(world, report);
    if (verdict?.verdict !== "upheld" || report.late) return [];
    const { id, hour: filedHour } = report;
    const person = world.people.personOf(report.account);
    return [{ id, publisher, person, version: report.of.version, filedHour, hour: verdict.hour }];
  });
}

/** A person's open reports, the earliest for each version. */
function openReports(world: World, person: string): Map<string, EventOf<"report">> {
  const earliest = new Map<string, EventOf<"report">>();
  for (const report of reportsBy(world, person).toSorted(byTime)) {
    const { version } = report.of;
    if (isOpen(world, report) && !earliest.has(version)) earliest.set(version, report);
  }
  return earliest;
}

/** What a person's open report on a version weighs: nothing beyond the budget. */
export function openWeight(world: World, person: string, version: string, nowHour: number): number {
  const open = openReports(world, person);
  const reports = [...open.values()].map(({ id, hour }) => ({ id, filedHour: hour }));
  const report = open.get(version);
  const counts = report !== undefined && reportsInBudget(reports).has(report.id);
  return counts ? weightOf(world, person, nowHour).weight : 0;
}

export function weekOfPerson(world: World, person: string): number {
  return weekOfHour(joinedHourOf(world, person));
}
