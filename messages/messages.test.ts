import { readdirSync, readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import { describe, expect, it } from "vitest";
import { languages } from "../components/language/addresses.mjs";
import { argumentsOf } from "./testing/arguments-of";
import { flat } from "./testing/flat";
import { isUsed, keysUsedIn } from "./testing/keys-used-in";

const [first, ...others] = languages;
const english = read(first);

it("is one file for each language", () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".json"));
  expect(files.sort()).toEqual(languages.map((language) => `${language}.json`).sort());
});

describe.each(others)("the catalogue %s", (language) => {
  const messages = read(language);

  it("has the keys of English, in the same order", () => {
    expect([...messages.keys()]).toEqual([...english.keys()]);
  });

  it("names in each message what English names there", () => {
    const named = (catalogue: ReadonlyMap<string, string>) =>
      [...catalogue].map(([key, message]) => [key, argumentsOf(compile(message))]);
    expect(named(messages)).toEqual(named(english));
  });
});

it.each(languages)("no message of %s is empty", (language) => {
  const empty = [...read(language)].filter(([, message]) => message.trim() === "");
  expect(empty).toEqual([]);
});

it("each message is said somewhere", () => {
  const sources = ["app", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(`${folder}/${name}`, "utf8")),
  );
  const used = sources.flatMap(keysUsedIn);
  expect([...english.keys()].filter((key) => !isUsed(key, used))).toEqual([]);
});

function read(language: string): ReadonlyMap<string, string> {
  return flat(JSON.parse(readFileSync(`${import.meta.dirname}/${language}.json`, "utf8")));
}
