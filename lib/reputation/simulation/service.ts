import { automaticState, youngHours } from "@hecate/protocol/reputation/automatic-state";
import { dayHours } from "@hecate/protocol/reputation/hours";
import { queuePriority, type Voice } from "@hecate/protocol/reputation/queue-priority";
import {
  type AutomaticState,
  countsTowardsState,
  restrictsMore,
  timeBoxes,
} from "@hecate/protocol/reputation/state-limits";
import { isOpen, weekOfPerson, weightOf } from "../reporter-facts";
import type { EventOf, Release, ReputationEvent } from "../reputation-event";
import { establishedHourOf } from "../standing-facts";
import { World } from "../world";
import { evidenceOn } from "../world-numbers";
import { assumptions } from "./assumptions";

/** A version as the service sees it, and what happened to it. */
export interface Shelf {
  readonly of: Release;
  readonly publishedHour: number;
  /** What a moderator finds. */
  readonly malware: boolean;
  state: AutomaticState | "removed";
  stateHour: number;
  fellBackHour: number | null;
  cleared: { readonly hour: number; readonly dismissed: ReadonlySet<string> } | null;
  firstReportHour: number | null;
  /** When it was first out of reach, by itself or by a ruling. */
  stoppedHour: number | null;
  /** The longest stretch. */
  limitedHours: number;
  hiddenHours: number;
}

type Happening = ReputationEvent extends infer Event
  ? Event extends ReputationEvent
    ? Omit<Event, "id" | "hour">
    : never
  : never;

/** The service in small: events in, automatic states and three moderators' rulings out. */
export class Service {
  readonly world = new World();
  readonly shelves = new Map<string, Shelf>();
  readonly #reported = new Set<string>();
  /** Where something happened that evidence may depend on. */
  readonly #moved = new Set<string>();
  #events = 0;
  #moderatorsBackHour = Number.NEGATIVE_INFINITY;
  hour = 0;

  record(happening: Happening, hour = this.hour): string {
    const id = `e${String(this.#events++).padStart(7, "0")}`;
    this.world.apply({ ...happening, id, hour } as ReputationEvent);
    return id;
  }

  publish(of: Release, malware: boolean, hour = this.hour): Shelf {
    this.record({ kind: "version", of }, hour);
    const shelf: Shelf = {
      of,
      publishedHour: hour,
      malware,
      state: "listed",
      stateHour: hour,
      fellBackHour: null,
      cleared: null,
      firstReportHour: null,
      stoppedHour: null,
      limitedHours: 0,
      hiddenHours: 0,
    };
    this.shelves.set(of.version, shelf);
    return shelf;
  }

  report(account: string, shelf: Shelf, severe: boolean): void {
    if (shelf.state === "removed") return;
    const late = shelf.state !== "listed";
    this.record({ kind: "report", account, of: shelf.of, severe, late });
    shelf.firstReportHour ??= this.hour;
    this.#reported.add(shelf.of.version);
    this.#moved.add(shelf.of.version);
  }

  /** Versions with open reports, of which everybody can read in the log. */
  reported(): Shelf[] {
    return [...this.#reported].map((version) => this.#shelf(version));
  }

  sendModeratorsAway(untilHour: number): void {
    this.#moderatorsBackHour = untilHour;
  }

  /** What the hour brings after everybody acted. */
  endHour(): void {
    for (const shelf of this.reported()) this.#fallBack(shelf);
    for (const version of this.#moved) this.#decide(this.#shelf(version));
    this.#moved.clear();
    for (const shelf of this.reported()) this.#countHour(shelf);
    const hourOfDay = this.hour % dayHours;
    const session = assumptions.moderatorHours.some((each) => each === hourOfDay);
    if (session && this.hour >= this.#moderatorsBackHour) this.#moderate();
    this.hour++;
  }

  #decide(shelf: Shelf): void {
    if (shelf.state === "removed") return;
    const evidence = evidenceOn(this.world, shelf.of.version, this.hour, (report) =>
      countsTowardsState(report, shelf, this.hour),
    );
    const versionAgeHours = this.hour - shelf.publishedHour;
    const { state } = automaticState(evidence, { versionAgeHours });
    if (restrictsMore(state, shelf.state)) this.#put(shelf, state);
  }

  #countHour(shelf: Shelf): void {
    if (shelf.state === "limited") {
      shelf.limitedHours = Math.max(shelf.limitedHours, this.hour + 1 - shelf.stateHour);
    }
    if (shelf.state === "quarantined") shelf.hiddenHours++;
  }

  #fallBack(shelf: Shelf): void {
    if (shelf.state === "listed" || shelf.state === "removed") return;
    const { hours, fallsTo } = timeBoxes[shelf.state];
    if (this.hour < shelf.stateHour + hours) return;
    this.#put(shelf, fallsTo);
    shelf.fellBackHour = this.hour;
  }

  #put(shelf: Shelf, state: Shelf["state"]): void {
    shelf.state = state;
    shelf.stateHour = this.hour;
    if (state === "quarantined" || state === "removed") shelf.stoppedHour ??= this.hour;
  }

  #moderate(): void {
    const queue = [...this.#reported]
      .map((version) => ({ version, priority: this.#priority(version) }))
      .sort((a, b) => b.priority - a.priority || (a.version < b.version ? -1 : 1));
    for (const { version } of queue.slice(0, assumptions.itemsPerSession)) {
      this.#rule(this.#shelf(version));
    }
    // Verdicts change weights, and a closed report leaves room in its owner's budget.
    for (const version of this.#reported) this.#moved.add(version);
  }

  #priority(version: string): number {
    const receipts = new Set(this.world.installsFor.get(version).map(({ account }) => account));
    const voices = this.#openReports(version).map(({ account }): Voice => {
      const established = establishedHourOf(this.world, account);
      return {
        established: established !== null && established <= this.hour,
        hasReceipt: receipts.has(account),
        week: weekOfPerson(this.world, account),
        debit: weightOf(this.world, account, this.hour).debit,
      };
    });
    return queuePriority({
      weight: evidenceOn(this.world, version, this.hour).weight,
      voices,
      young: this.hour - this.#shelf(version).publishedHour < youngHours,
      domainVerified: false,
    }).priority;
  }

  #rule(shelf: Shelf): void {
    const open = this.#openReports(shelf.of.version);
    const verdict = shelf.malware ? "upheld" : "dismissed";
    this.record({
      kind: "verdict",
      of: shelf.of,
      verdicts: open.map(({ id }) => ({ report: id, verdict })),
      action: shelf.malware ? "removal" : null,
      malware: shelf.malware,
    });
    if (shelf.malware) this.#put(shelf, "removed");
    else {
      this.#put(shelf, "listed");
      shelf.cleared = { hour: this.hour, dismissed: new Set(open.map(({ account }) => account)) };
    }
    this.#reported.delete(shelf.of.version);
  }

  #openReports(version: string): EventOf<"report">[] {
    return this.world.reportsOn.get(version).filter((report) => isOpen(this.world, report));
  }

  #shelf(version: string): Shelf {
    const shelf = this.shelves.get(version);
    if (!shelf) throw new Error(`${version} was never published.`);
    return shelf;
  }
}
