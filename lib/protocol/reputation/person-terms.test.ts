import { describe, expect, test } from "vitest";
import { personTerms } from "./person-terms";

describe("what makes a person established", () => {
  test("is a week and three publishers, no more", () => {
    const [age, installs] = personTerms({ joinedHour: 0, publishers: 9 }, 9_000);
    expect([age.points, installs.points]).toEqual([7_000, 3_000]);
    expect([age.changes, installs.changes]).toEqual([[], []]);
  });

  test("says what is missing of each", () => {
    const [age, installs] = personTerms({ joinedHour: 0, publishers: 2 }, 6 * 24 + 23);
    expect([age.points, installs.points]).toEqual([6_000, 2_000]);
    expect(age.changes).toEqual(["An account counts once it is seven days old."]);
    expect(installs.changes).toEqual(["Signed receipts from 1 more publisher."]);
  });

  test("counts no time before the account, whatever the clock says", () => {
    expect(personTerms({ joinedHour: 10, publishers: 0 }, 5)[0].points).toBe(0);
  });
});
