import { dayHours, weekHours } from "@hecate/protocol/reputation/hours";
import type { Release } from "../reputation-event";
import { assumptions } from "./assumptions";
import type { Chance } from "./chance";
import { Service, type Shelf } from "./service";

export type Popularity = keyof typeof assumptions.installers;

/** People and listings around the case, and two years of history before it. */
export class Town {
  readonly service = new Service();
  readonly hunters: readonly string[];
  readonly observers: readonly string[];
  readonly #chance: Chance;
  readonly #known = new Set<string>();
  readonly #agenda = new Map<number, (() => void)[]>();
  readonly startHour = assumptions.years;
  #names = 0;

  constructor(chance: Chance, observers: number = assumptions.observers) {
    this.#chance = chance;
    this.service.hour = this.startHour;
    this.hunters = this.#crowdOf("hunter", assumptions.hunters);
    for (const hunter of this.hunters) this.#giveRecord(hunter);
    this.observers = this.#crowdOf("observer", observers);
    for (const account of this.observers) {
      const untilHour = this.startHour * 2;
      this.service.record({ kind: "observer", account, untilHour });
    }
  }

  /** Somebody honest of the two thousand; hunters are among them. */
  citizen(): string {
    const index = this.#chance.below(assumptions.honestPeople);
    const hunter = this.hunters[index];
    return hunter ?? this.#meet(`citizen-${index}`, this.#chance.below(this.startHour - weekHours));
  }

  citizens(count: number): string[] {
    const people = new Set<string>();
    while (people.size < count) people.add(this.citizen());
    return [...people];
  }

  /** Accounts made on purpose, all within four weeks, so many days ago. */
  batch(count: number, daysAgo: number): string[] {
    const name = this.#name("batch");
    return Array.from({ length: count }, (_, i) => {
      const joined = this.startHour - daysAgo * dayHours + this.#chance.below(4 * weekHours);
      return this.#meet(`${name}-${i}`, Math.min(joined, this.startHour));
    });
  }

  release(malware: boolean, hour = this.service.hour): Shelf {
    const publisher = this.#name("publisher");
    const of: Release = { publisher, listing: `${publisher}/app`, version: `${publisher}/app@1` };
    return this.service.publish(of, malware, hour);
  }

  /** A listing that does no harm, and who uses it. */
  benign(popularity: Popularity): Shelf {
    const age = popularity === "young" ? 3 * dayHours : 400 * dayHours;
    const shelf = this.release(false, this.startHour - age);
    for (const account of this.citizens(assumptions.installers[popularity])) {
      const hour = shelf.publishedHour + this.#chance.below(age);
      this.service.record({ kind: "install", account, of: shelf.of }, hour);
    }
    return shelf;
  }

  install(account: string, shelf: Shelf): void {
    this.service.record({ kind: "install", account, of: shelf.of });
  }

  /** A verdict of the past: what the accounts reported was malware, if a moderator said so. */
  pastMalware(reporters: readonly string[], hour: number): void {
    const { of } = this.release(true, hour);
    const report = { kind: "report", of, severe: true, late: false } as const;
    const verdicts = reporters.map((account) => ({
      report: this.service.record({ ...report, account }, hour + 2),
      verdict: "upheld" as const,
    }));
    const ruling = { kind: "verdict", of, verdicts, action: "removal", malware: true } as const;
    this.service.record(ruling, hour + 10);
  }

  /** Plans something for so many hours from now. */
  after(hours: number, act: () => void): void {
    const hour = this.service.hour + hours;
    this.#agenda.set(hour, [...(this.#agenda.get(hour) ?? []), act]);
  }

  /** Lets hours pass, until something holds if it is given. */
  pass(hours: number, until: () => boolean = () => false): void {
    const end = this.service.hour + hours;
    while (this.service.hour < end && !until()) {
      for (const act of this.#agenda.get(this.service.hour) ?? []) act();
      if (this.#chance.happens(assumptions.otherReportsPerDay / dayHours)) this.#complain();
      this.#readLog();
      this.service.endHour();
    }
  }

  /** Hunters and observers read in the public log what was reported, and look for themselves. */
  #readLog(): void {
    for (const account of [...this.hunters, ...this.observers]) {
      if (!this.#chance.happens(assumptions.readsLog / dayHours)) continue;
      for (const shelf of this.#chance.some(this.service.reported(), assumptions.looksPerDay)) {
        if (shelf.malware) this.service.report(account, shelf, true);
      }
    }
  }

  #complain(): void {
    const shelf = this.release(false, this.service.hour - 30 * dayHours);
    const account = this.citizen();
    this.install(account, shelf);
    this.service.report(account, shelf, false);
  }

  #crowdOf(name: string, count: number): string[] {
    return Array.from({ length: count }, (_, i) =>
      this.#meet(`${name}-${i}`, this.#chance.below(this.startHour / 2)),
    );
  }

  #giveRecord(hunter: string): void {
    const { least, most } = assumptions.hunterCredits;
    for (let week = 1; week <= this.#chance.between(least, most); week++) {
      this.pastMalware([hunter], this.startHour - 3 * week * weekHours);
    }
  }

  /** Whoever acts has been around: an account, and receipts from three publishers. */
  #meet(account: string, joinedHour: number): string {
    if (this.#known.has(account)) return account;
    this.#known.add(account);
    this.service.record({ kind: "account", account }, joinedHour);
    for (const publisher of ["editor", "mail", "player"]) {
      const of = { publisher, listing: `${publisher}/app`, version: `${publisher}/app@1` };
      this.service.record({ kind: "install", account, of }, joinedHour);
    }
    return account;
  }

  #name(kind: string): string {
    return `${kind}-${this.#names++}`;
  }
}
