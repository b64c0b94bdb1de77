import { describe, expect, test } from "vitest";
import { isUnavailable } from "#lib/db/is-unavailable";

describe("the database is away", () => {
  test.each([
    "terminating connection due to unexpected postmaster exit",
    "the database system is starting up",
    "Connection terminated unexpectedly",
    "Client has encountered a connection error and is not queryable",
  ])("when the driver says: %s", (message) => {
    expect(isUnavailable(new Error(message))).toBe(true);
    expect(isUnavailable(new Error("transaction failed", { cause: new Error(message) }))).toBe(
      true,
    );
  });

  test("but not when it refused what it was asked", () => {
    expect(isUnavailable(new Error("duplicate key value violates unique constraint"))).toBe(false);
  });
});
