import { describe, expect, test } from "vitest";
import { queuePriority, type Voice } from "./queue-priority";

const voice = (of: Partial<Voice> = {}): Voice => ({
  established: false,
  hasReceipt: false,
  week: 1,
  debit: 0,
  ...of,
});
const priority = (
  voices: readonly Voice[],
  of: { young?: boolean; domainVerified?: boolean } = {},
) => queuePriority({ weight: 0, voices, young: false, domainVerified: true, ...of }).priority;

describe("the queue", () => {
  test("looks first where weight is", () => {
    const weighed = queuePriority({ weight: 500, voices: [], young: false, domainVerified: true });
    expect(weighed.priority).toBe(1_000);
  });

  test("gives a voice with standing and receipt 100, with standing 60, else 5", () => {
    expect(priority([voice({ established: true, hasReceipt: true })])).toBe(100);
    expect(priority([voice({ established: true })])).toBe(60);
    expect(priority([voice({ week: null })])).toBe(5);
  });

  test("divides what comes from one week by the root of its voices", () => {
    expect(priority(Array(100).fill(voice()))).toBe(50);
    expect(priority([voice({ week: 1 }), voice({ week: 2 })])).toBe(10);
  });

  test("halves the voice of somebody who was wrong once", () => {
    expect(priority([voice({ established: true, debit: 1_000 })])).toBe(30);
  });

  test("doubles for a young version, and half again without a domain", () => {
    expect(priority([voice({ established: true })], { young: true })).toBe(120);
    expect(priority([voice({ established: true })], { young: true, domainVerified: false })).toBe(
      180,
    );
  });
});
