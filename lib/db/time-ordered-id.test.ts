import { expect, test } from "vitest";
import { timeOrderedId } from "#lib/db/time-ordered-id";

const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("ids come in the order of their times, and of one time in the order they were made", () => {
  const times = Array.from({ length: 2_000 }, (_, n) => new Date(1_000 + Math.floor(n / 1_000)));
  const ids = times.map(timeOrderedId);
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(version7);
});

test("an id begins with its time", () => {
  expect(timeOrderedId(new Date("2022-02-22T19:22:22Z"))).toMatch(/^017f22e2-79b0-7/);
});
