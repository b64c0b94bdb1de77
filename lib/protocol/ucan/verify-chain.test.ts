import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { narrows, type ParsedCapability } from "../capability";
import { capability } from "../testing/arbitrary-capability";
import { at, atSeconds } from "../testing/arbitrary-token";
import { testKey, verifySignature } from "../testing/test-keys";
import { issueToken } from "./issue";
import { parseToken, type Token } from "./token";
import { verifyChain } from "./verify-chain";

const [root, ci, dev, audience] = [testKey(1), testKey(2), testKey(3), testKey(4)];

/** root → ci → dev → audience. */
async function chainOf(...gifts: ParsedCapability[][]): Promise<Token> {
  const holders = [root, ci, dev, audience];
  let proof: string | undefined;
  for (const [index, capabilities] of gifts.entries()) {
    const issuer = holders[index] ?? root;
    const to = holders[index + 1] ?? root;
    proof = await issueToken({
      issuer,
      audience: to.did,
      capabilities,
      expiresAt: atSeconds + 3600,
      proof,
    });
  }
  const token = await parseToken(proof ?? "");
  if (!token.ok) throw new Error(token.refusal.detail);
  return token.value;
}

function verify(token: Token, needs: ParsedCapability) {
  return verifyChain({
    token,
    audience: audience.did,
    needs,
    life: "delegation",
    roots: [{ did: root.did, addedAt: new Date(0), retiredAt: null }],
    at,
    revokedAt: () => null,
    verifySignature,
  });
}

/** What each of three gives on: at most what it was given. */
const handedDown = fc
  .array(capability, { minLength: 1, maxLength: 4 })
  .chain((first) => fc.tuple(fc.constant(first), fc.subarray(first, { minLength: 1 })))
  .chain(([first, second]) =>
    fc.tuple(fc.constant(first), fc.constant(second), fc.subarray(second, { minLength: 1 })),
  );

describe("a chain of three", () => {
  test("gives nothing that any of its tokens lacks", async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(handedDown, fc.option(capability, { freq: 1 }), async (gifts, other) => {
        const needs = other ?? gifts[0][0];
        if (needs === undefined) return;
        const verified = await verify(await chainOf(...gifts), needs);
        if (!verified.ok) return;
        accepted++;
        for (const hop of verified.value) {
          expect(hop.capabilities.some((each) => narrows(needs, each).ok)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  test("is refused when any of its tokens exceeds the one before", async () => {
    await fc.assert(
      fc.asyncProperty(capability, capability, capability, async (first, second, third) => {
        const verified = await verify(await chainOf([first], [second], [third]), third);
        const narrowing = narrows(second, first).ok && narrows(third, second).ok;
        const starred = second.can === "*" || third.can === "*";
        expect(verified.ok).toBe(narrowing && !starred);
      }),
      { numRuns: 100 },
    );
  });
});
