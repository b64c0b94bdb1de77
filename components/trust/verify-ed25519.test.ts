import { testKey } from "@hecate/protocol/testing/test-keys";
import { expect, test } from "vitest";
import { canVerify, verifyEd25519 } from "./verify-ed25519";

const bytes = new TextEncoder().encode("one torch for each way");

test("WebCrypto verifies what was signed, and nothing else", async () => {
  const { did, sign } = testKey(1);
  const signature = Uint8Array.from(await sign(bytes));
  expect(await verifyEd25519(did, bytes, signature)).toBe(true);
  expect(await verifyEd25519(testKey(2).did, bytes, signature)).toBe(false);
  signature[3] = (signature[3] ?? 0) ^ 1;
  expect(await verifyEd25519(did, bytes, signature)).toBe(false);
});

test("whether it can is tried on a signature that is known to hold", async () => {
  expect(await canVerify()).toBe(true);
});
