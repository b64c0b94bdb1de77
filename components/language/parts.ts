/** A part of a catalogue, as nested as the whole. */
export interface Part {
  readonly [key: string]: Part | unknown;
}

/** What stands under the paths (`rating.form`), under the same paths. */
export function partOf(whole: Part, paths: readonly string[]): Part {
  return paths
    .map((path) => {
      const keys = path.split(".");
      const found = keys.reduce<unknown>((at, key) => (at as Part)[key], whole);
      return keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), found) as Part;
    })
    .reduce(merged, {});
}

export function merged(one: Part, other: Part): Part {
  const both = Object.entries(other).map(([key, value]) => {
    const known = one[key];
    return [key, isPart(known) && isPart(value) ? merged(known, value) : value];
  });
  return { ...one, ...Object.fromEntries(both) };
}

/** A compiled message is a string or an array. */
function isPart(value: unknown): value is Part {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
