/** `★★★★☆` */
export function starRow(stars: number): string {
  return "★".repeat(stars) + "☆".repeat(5 - stars);
}

/** `4.2 of 5 from 12 people`, or why there is no number yet. */
export function standingWords({
  stars,
  raters,
}: {
  readonly stars: number | null;
  readonly raters: number;
}): string {
  if (stars !== null) return `${stars.toFixed(1)} of 5, from ${people(raters)}`;
  const so = raters === 0 ? "nobody's stars count" : `only ${people(raters)}'s stars count`;
  return `no number yet: ${so}, and it takes three`;
}

function people(count: number): string {
  return count === 1 ? "1 person" : `${count} people`;
}
