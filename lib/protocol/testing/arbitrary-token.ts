import fc from "fast-check";
import type { TokenContent } from "../ucan/issue";
import { capability } from "./arbitrary-capability";
import { testKey } from "./test-keys";

export const at = new Date("2026-11-23T12:00:00.000Z");
export const atSeconds = at.getTime() / 1000;

const fact = fc.dictionary(
  fc.string({ maxLength: 8 }),
  fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  ),
  { maxKeys: 3 },
);

const visibleAscii = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));

/** Everything but who issues it and on what proof. */
export const content: fc.Arbitrary<TokenContent> = fc.record(
  {
    audience: fc.integer({ min: 1, max: 9 }).map((seed) => testKey(seed).did),
    capabilities: fc.array(capability, { minLength: 1, maxLength: 8 }),
    expiresAt: fc.integer({ min: atSeconds, max: atSeconds + 86_400 }),
    nonce: fc.string({ unit: visibleAscii, minLength: 1, maxLength: 128 }),
    facts: fc.array(fact, { maxLength: 3 }),
  },
  { requiredKeys: ["audience", "capabilities", "expiresAt"] },
);
