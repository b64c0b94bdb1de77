import { describe, expect, test } from "vitest";
import { printNumbers } from "./decision-numbers";

describe("the numbers of an automatic decision", () => {
  test("stand in one order, weights not in thousandths and people whole", () => {
    const numbers = { people: 2, silence: 1049, weight: 666, reporters: 1, evidence: 1000 };
    expect(printNumbers(numbers)).toBe(
      "weight 0.666, evidence 1, silence 1.049, reporters 1, people 2",
    );
  });

  test("are nothing where a rule needs none", () => {
    expect(printNumbers(null)).toBe("");
  });
});
