import { describe, expect, test } from "vitest";
import { memoryRateLimiter } from "#lib/http/rate-limiter";

const policy = { name: "test", quota: 2, windowSeconds: 10 };
const at = (seconds: number) => new Date(seconds * 1000);

describe("a rate limiter in memory", () => {
  test("allows the quota in a window, and says what is left", () => {
    const limiter = memoryRateLimiter();
    expect(limiter.take(policy, "a", at(0))).toEqual({
      allowed: true,
      remaining: 1,
      resetSeconds: 10,
    });
    expect(limiter.take(policy, "a", at(4))).toEqual({
      allowed: true,
      remaining: 0,
      resetSeconds: 6,
    });
    expect(limiter.take(policy, "a", at(9))).toEqual({
      allowed: false,
      remaining: 0,
      resetSeconds: 1,
    });
  });

  test("begins anew when the window ends", () => {
    const limiter = memoryRateLimiter();
    for (let taken = 0; taken < 3; taken++) limiter.take(policy, "a", at(0));
    expect(limiter.take(policy, "a", at(10)).allowed).toBe(true);
  });

  test("counts each key and each policy by itself", () => {
    const limiter = memoryRateLimiter();
    for (let taken = 0; taken < 3; taken++) limiter.take(policy, "a", at(0));
    expect(limiter.take(policy, "b", at(0)).allowed).toBe(true);
    expect(limiter.take({ ...policy, name: "other" }, "a", at(0)).allowed).toBe(true);
  });

  test("holds no more keys than it may: the oldest gives way", () => {
    const limiter = memoryRateLimiter(2);
    for (const key of ["a", "a", "b", "c"]) limiter.take(policy, key, at(0));
    expect(limiter.take(policy, "a", at(0)).remaining).toBe(1);
    expect(limiter.take(policy, "c", at(0)).remaining).toBe(0);
  });

  test("forgets what ended before what still counts, however long that is there", () => {
    const limiter = memoryRateLimiter(2);
    const long = { name: "long", quota: 1, windowSeconds: 100 };
    limiter.take(long, "a", at(0));
    limiter.take(policy, "b", at(1));
    limiter.take(policy, "c", at(11));
    expect(limiter.take(long, "a", at(11)).allowed).toBe(false);
  });

  test("lets a used-up key begin anew only when as many others came as it holds", () => {
    const limiter = memoryRateLimiter(100);
    const long = { name: "long", quota: 1, windowSeconds: 100 };
    limiter.take(long, "spent", at(0));
    for (let n = 0; n < 99; n++) limiter.take(n % 2 ? policy : long, `fresh ${n}`, at(1));
    expect(limiter.take(long, "spent", at(2)).allowed).toBe(false);
    limiter.take(policy, "one more", at(2));
    expect(limiter.take(long, "spent", at(2)).allowed).toBe(true);
  });

  test("holds its windows by when they were opened, not by when they were last asked for", () => {
    const limiter = memoryRateLimiter(3);
    for (const key of ["a", "b", "a", "c", "a", "d"]) limiter.take(policy, key, at(0));
    expect(limiter.take(policy, "b", at(0)).remaining).toBe(0);
    expect(limiter.take(policy, "a", at(0)).remaining).toBe(1);
  });
});
