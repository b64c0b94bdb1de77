import { expect, it } from "vitest";
import { readSaved, withSaved, writeSaved } from "./saved-filter-list";

function aStorage(): Storage {
  const kept = new Map<string, string>();
  const getItem = (name: string) => kept.get(name) ?? null;
  const setItem = (name: string, value: string) => kept.set(name, value);
  return { getItem, setItem } as unknown as Storage;
}

const spam = { label: "spam", address: "/moderation?reason=other" };

it("filters come back as they were saved, the last under a name in place of the one before", () => {
  const storage = aStorage();
  const young = { ...spam, address: "/moderation?verified=no" };
  writeSaved(storage, withSaved([spam], young));
  expect(readSaved(storage)).toEqual([young]);
});

it("no more than twenty are kept", () => {
  const storage = aStorage();
  writeSaved(
    storage,
    Array.from({ length: 30 }, (_, n) => ({ ...spam, label: `spam ${n}` })),
  );
  expect(readSaved(storage)).toHaveLength(20);
});

it.each(["{", "[1]", '[{"label":"x","address":"https://evil.example"}]'])(
  "what somebody else wrote there, %s, is nothing",
  (text) => {
    const storage = aStorage();
    storage.setItem("hecate-moderation-filters", text);
    expect(readSaved(storage)).toEqual([]);
  },
);
