import { expect, test } from "vitest";
import { PageCache } from "./page-cache";

const pages = () => new PageCache((html) => `policy of ${html}`);

test("a page is worked out once", () => {
  const cache = pages();
  const first = cache.page('"e"', Buffer.from("one"));
  expect(cache.page('"e"', Buffer.from("one"))).toBe(first);
  expect(cache.peek('"e"')).toBe(first);
});

test("another page under the same ETag is never taken for the first", () => {
  const cache = pages();
  cache.page('"e"', Buffer.from("one"));
  const other = cache.page('"e"', Buffer.from("two"));
  expect(other.policy).toBe("policy of two");
  expect(other.encoded("identity").toString()).toBe("two");
});

test("no more pages are held than there is room for", () => {
  const cache = new PageCache(() => "", 10);
  for (const name of ["a", "b", "c"]) cache.page(name, Buffer.alloc(4));
  expect([cache.peek("a"), cache.peek("c")]).toEqual([undefined, expect.anything()]);
  cache.page("large", Buffer.alloc(11));
  expect(cache.peek("large")).toBeUndefined();
});
