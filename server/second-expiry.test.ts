import { beforeEach, expect, test } from "vitest";
import { SecondExpiry } from "./second-expiry";

const page = {};
const other = {};

let expiry: SecondExpiry;
beforeEach(() => {
  expiry = new SecondExpiry();
});

test("what was expired is expired once more, a call later", () => {
  expect(expiry.due(["listing", "publisher"], 1_000)).toEqual([]);
  expect(expiry.due(["listing"], 1_500)).toEqual(["listing", "publisher"]);
  expect(expiry.due([], 2_000)).toEqual(["listing"]);
  expect(expiry.due([], 2_500)).toEqual([]);
});

test("but not before whoever was being answered then has been", () => {
  expiry.begin(page, 900);
  expiry.due(["listing"], 1_000);
  expiry.begin(other, 1_200);
  expect(expiry.due([], 1_500)).toEqual([]);
  expiry.end(page);
  expect(expiry.due([], 2_000)).toEqual(["listing"]);
});

test("nobody is waited for longer than ten seconds", () => {
  expiry.begin(page, 900);
  expiry.due(["listing"], 1_000);
  expect(expiry.due([], 11_000)).toEqual([]);
  expect(expiry.due([], 11_001)).toEqual(["listing"]);
});
