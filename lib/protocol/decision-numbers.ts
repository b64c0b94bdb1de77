/** In which order they stand; those in thousandths are printed as what they are thousandths of. */
const shown = [
  ["weight", 1_000],
  ["evidence", 1_000],
  ["silence", 1_000],
  ["reporters", 1],
  ["people", 1],
] as const;

/** What an automatic decision came from, as people read it: `weight 0.666, people 2`. */
export function printNumbers(numbers: Readonly<Record<string, number>> | null): string {
  return shown
    .flatMap(([name, divisor]) => {
      const value = numbers?.[name];
      return value === undefined ? [] : [`${name} ${value / divisor}`];
    })
    .join(", ");
}
