import { expect, it } from "vitest";
import { languages } from "./addresses.mjs";
import { messagesOf } from "./messages";

it.each(languages)(
  "the messages of %s can be sent to the browser, plurals included",
  async (language) => {
    const messages = await messagesOf(language);
    expect(JSON.stringify(messages)).toContain('"one":');
    expect(notPlain(messages)).toEqual([]);
  },
);

/** What React would refuse to send to a client component. */
function notPlain(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const isPlain = [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value));
  return [...(isPlain ? [] : [value]), ...Object.values(value).flatMap(notPlain)];
}
