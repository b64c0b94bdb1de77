import { describe, expect, test } from "vitest";
import { verifySignature } from "../testing/test-keys";
import { runVectors } from "./run";

const outcomes = await runVectors(verifySignature);

describe("the vectors", () => {
  for (const { subject, title, ok, detail } of outcomes) {
    test(`${subject}: ${title}`, () => {
      expect(ok, detail).toBe(true);
    });
  }
});
