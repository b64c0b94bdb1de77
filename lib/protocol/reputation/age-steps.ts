import { dayHours } from "./hours";

/** Under so many days, a verdict counts as one part in so many. */
export const ageSteps = [
  { days: 180, divisor: 1 },
  { days: 360, divisor: 2 },
  { days: 720, divisor: 4 },
] as const;

/** What is left of points after so many hours: full, half, a quarter, nothing. */
export function aged(points: number, ageHours: number): number {
  const step = ageSteps.find(({ days }) => ageHours < days * dayHours);
  return step ? Math.floor(points / step.divisor) : 0;
}
