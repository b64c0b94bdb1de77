import { dayHours, weekHours } from "@hecate/protocol/reputation/hours";
import { assumptions } from "./assumptions";
import type { Chance } from "./chance";
import type { Shelf } from "./service";
import type { Popularity, Town } from "./town";

export interface BrigadeRun {
  readonly hidden: boolean;
  readonly touched: boolean;
  readonly hiddenHours: number;
  /** The longest stretch. */
  readonly limitedHours: number;
}

export interface Brigade {
  readonly popularity: Popularity;
  readonly targets?: number;
  readonly severe?: boolean;
  readonly withinHours?: number;
  readonly moderatorsAwayHours?: number;
  /** Who install it, and report it. */
  readonly attackers: (town: Town, chance: Chance) => readonly string[];
}

/** Reports against something that does no harm; what became of it within three weeks. */
export function runBrigade(town: Town, chance: Chance, brigade: Brigade): BrigadeRun {
  const attackers = brigade.attackers(town, chance);
  const shelves = Array.from({ length: brigade.targets ?? 1 }, () =>
    town.benign(brigade.popularity),
  );
  const away = brigade.moderatorsAwayHours ?? 0;
  town.service.sendModeratorsAway(town.service.hour + away);
  for (const shelf of shelves) {
    for (const account of attackers) {
      town.install(account, shelf);
      town.after(chance.below(brigade.withinHours ?? assumptions.brigadeHours), () =>
        town.service.report(account, shelf, brigade.severe ?? true),
      );
    }
  }
  town.pass(3 * weekHours);
  return outcome(shelves);
}

function outcome(shelves: readonly Shelf[]): BrigadeRun {
  const most = (of: (shelf: Shelf) => number) => Math.max(...shelves.map(of));
  const hiddenHours = most((shelf) => shelf.hiddenHours);
  const limitedHours = most((shelf) => shelf.limitedHours);
  const hidden = hiddenHours > 0;
  return { hidden, touched: hidden || limitedHours > 0, hiddenHours, limitedHours };
}

/** Twelve who plant forty malwares over 150 days and report them first, and eight bought accounts. */
export function sleepers(town: Town, chance: Chance): string[] {
  const ring = town.batch(12, 365);
  for (let plant = 0; plant < 40; plant++) {
    const hour = town.startHour - chance.between(2, 150) * dayHours;
    town.pastMalware(chance.some(ring, 3), hour);
  }
  return [...ring, ...town.batch(8, 365)];
}

/** One-year accounts that publish for each other and give each other five stars. */
export function colluders(count: number): (town: Town) => string[] {
  return (town) => {
    const ring = town.batch(count, 365);
    const praised = Array.from({ length: 3 }, () => town.release(false));
    for (const account of ring.slice(0, 50)) {
      for (const { of } of praised) {
        town.service.record({ kind: "install", account, of });
        town.service.record({ kind: "rate", account, of, stars: 5 });
      }
    }
    return ring;
  };
}
