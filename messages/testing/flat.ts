export interface Nested {
  readonly [key: string]: string | Nested;
}

/** Messages by their whole keys: `home.opening.title`. */
export function flat(messages: Nested, above = ""): Map<string, string> {
  const entries = Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[above + key, value]] : [...flat(value, `${above}${key}.`)],
  );
  return new Map(entries);
}
