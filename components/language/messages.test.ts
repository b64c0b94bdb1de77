import { expect, it } from "vitest";
import { languages } from "./addresses.mjs";
import { messagesOf } from "./messages";

it.each(languages)(
  "what browsers get of %s is made of plain objects, which React can send",
  async (language) => {
    expect(strangeIn(await messagesOf(language))).toEqual([]);
  },
);

/** Where something is that is no text, number, list or plain object. */
function strangeIn(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  const below = Object.entries(value).flatMap(([key, each]) => strangeIn(each, `${path}/${key}`));
  return isPlain ? below : [path, ...below];
}
