/** Shorter names are one slip apart from too many others to refuse them all. */
const leastChars = 6;

/**
 * Whether a reader could take one name for the other by one slip: a letter more, less, another, or two
 * neighbours swapped (Damerau–Levenshtein distance 1). Never of short names, nor of equal ones.
 */
export function isOneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < leastChars || long.length - short.length > 1 || short === long) return false;
  const start = sharedStart(short, long);
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  const swapped = `${short[start + 1]}${short[start]}` === long.slice(start, start + 2);
  return swapped && short.slice(start + 2) === long.slice(start + 2);
}

function sharedStart(one: string, other: string): number {
  let index = 0;
  while (index < one.length && one[index] === other[index]) index++;
  return index;
}
