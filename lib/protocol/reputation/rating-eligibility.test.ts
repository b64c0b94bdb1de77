import { describe, expect, test } from "vitest";
import { establishedHour, installCountsFrom, ratingCountsFrom } from "./rating-eligibility";

describe("a person", () => {
  test("is established a week after joining, with receipts from three publishers", () => {
    const joinedHour = 1_000;
    expect(establishedHour({ joinedHour, firstReceiptHours: [1_001, 1_002] })).toBe(null);
    expect(establishedHour({ joinedHour, firstReceiptHours: [1_003, 1_001, 1_002] })).toBe(1_168);
    expect(establishedHour({ joinedHour, firstReceiptHours: [9_000, 1, 2, 8_000] })).toBe(8_000);
  });

  test("counts as installer from when both are so", () => {
    expect(installCountsFrom({ establishedHour: null, receiptHour: 5 })).toBe(null);
    expect(installCountsFrom({ establishedHour: 9, receiptHour: 5 })).toBe(9);
    expect(installCountsFrom({ establishedHour: 2, receiptHour: 5 })).toBe(5);
  });
});

describe("stars", () => {
  const rating = { establishedHour: 10, receiptHour: 100, ratedHour: 110, heldUntilHour: null };

  test("count when the receipt is a day old", () => {
    expect(ratingCountsFrom(rating)).toBe(124);
    expect(ratingCountsFrom({ ...rating, ratedHour: 500 })).toBe(500);
  });

  test("wait for the rater's standing and the end of a hold", () => {
    expect(ratingCountsFrom({ ...rating, establishedHour: 300 })).toBe(300);
    expect(ratingCountsFrom({ ...rating, heldUntilHour: 278 })).toBe(278);
  });

  test("never count without standing or receipt", () => {
    expect(ratingCountsFrom({ ...rating, establishedHour: null })).toBe(null);
    expect(ratingCountsFrom({ ...rating, receiptHour: null })).toBe(null);
  });
});
