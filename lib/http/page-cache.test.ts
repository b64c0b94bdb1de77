import { expect, test } from "vitest";
import { isOwnKey, ownKeyField } from "./page-cache";

test("only who runs in this process knows the key of its page cache", () => {
  expect(isOwnKey(null)).toBe(false);
  expect(isOwnKey("Bearer undefined")).toBe(false);
  const key = ownKeyField();
  expect(ownKeyField()).toBe(key);
  expect(isOwnKey(key)).toBe(true);
  expect(isOwnKey(`${key}0`)).toBe(false);
});
