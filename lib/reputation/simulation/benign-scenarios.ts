import { colluders, sleepers } from "./brigades";
import { brigade, type Scenario } from "./measure";
import type { Town } from "./town";

const batch = (count: number, days: number) => (town: Town) => town.batch(count, days);
const hunters = (count: number) => (town: Town) => town.hunters.slice(0, count);
const outrage = (town: Town) => town.citizens(60);
const rogue = (town: Town) => [...town.observers.slice(0, 1), ...town.batch(3, 365)];
const untouched = { hidden: 0, touched: 0 };

/** Attacks on something that does no harm. The targets are the most that may happen, in percent. */
export const benignScenarios: readonly Scenario[] = [
  brigade(
    "300 fresh accounts, popular",
    { popularity: "popular", attackers: batch(300, 2) },
    untouched,
  ),
  brigade(
    "300 one-year accounts, popular",
    { popularity: "popular", attackers: batch(300, 365) },
    untouched,
  ),
  ...(["tiny", "young"] as const).map((popularity) =>
    brigade(
      `100 one-year accounts, ${popularity}`,
      { popularity, attackers: batch(100, 365) },
      untouched,
    ),
  ),
  brigade(
    "30 one-year accounts, tiny, no moderator for 96 h",
    { popularity: "tiny", attackers: batch(30, 365), moderatorsAwayHours: 96 },
    untouched,
  ),
  ...(
    [
      ["popular", 0],
      ["tiny", 0],
      ["young", 31],
    ] as const
  ).map(([popularity, touched]) =>
    brigade(
      `outrage of 60 honest people, ${popularity}`,
      { popularity, attackers: outrage, severe: false },
      { hidden: 0, touched },
    ),
  ),
  brigade("3 hunters defect, popular", { popularity: "popular", attackers: hunters(3) }, untouched),
  ...(
    [
      ["popular", 50],
      ["tiny", 81],
    ] as const
  ).map(([popularity, touched]) =>
    brigade(
      `12 hunters defect, ${popularity}`,
      { popularity, attackers: hunters(12) },
      { hidden: 0, touched },
    ),
  ),
  ...(
    [
      ["popular", 81],
      ["tiny", 94],
    ] as const
  ).map(([popularity, touched]) =>
    brigade(
      `12 sleepers, 40 plants, 8 bought, ${popularity}`,
      { popularity, attackers: sleepers },
      { hidden: 0, touched },
    ),
  ),
  ...[10, 50, 200].map((count) =>
    brigade(
      `${count} colluders who praise each other, tiny`,
      { popularity: "tiny", attackers: colluders(count) },
      untouched,
    ),
  ),
  brigade(
    "rogue observer and 3, ten popular",
    { popularity: "popular", attackers: rogue, targets: 10 },
    untouched,
  ),
  brigade(
    "rogue observer and 3, tiny",
    { popularity: "tiny", attackers: rogue },
    { hidden: 75, touched: 75, hiddenHours: 72 },
  ),
];
