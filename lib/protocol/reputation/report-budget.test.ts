import { describe, expect, test } from "vitest";
import { reportsInBudget } from "./report-budget";

describe("a person's budget", () => {
  test("is the three earliest open reports", () => {
    const open = [5, 1, 4, 2].map((filedHour) => ({ id: `at-${filedHour}`, filedHour }));
    expect(reportsInBudget(open)).toEqual(new Set(["at-1", "at-2", "at-4"]));
  });

  test("goes by name where several came in one hour, whatever their order", () => {
    const open = ["c", "a", "d", "b"].map((id) => ({ id, filedHour: 1 }));
    expect(reportsInBudget(open)).toEqual(new Set(["a", "b", "c"]));
  });
});
