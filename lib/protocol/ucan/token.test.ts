import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, atSeconds, content } from "../testing/arbitrary-token";
import { testKey, verifySignature } from "../testing/test-keys";
import { issueToken } from "./issue";
import { parseToken, type Token } from "./token";
import { verifyChain } from "./verify-chain";

const root = testKey(1);
const delegate = testKey(2);
const audience = testKey(3);

async function parsed(text: string): Promise<Token> {
  const token = await parseToken(text);
  if (!token.ok) throw new Error(token.refusal.detail);
  return token.value;
}

const publish = {
  capabilities: [{ with: "mri:capability:io.macula/acme-corp/loan-tui", can: "publish/tui" }],
  expiresAt: atSeconds + 3600,
} as const;
const proof = await issueToken({ ...publish, issuer: root, audience: delegate.did });
const chain = await issueToken({
  ...publish,
  issuer: delegate,
  audience: audience.did,
  nonce: "n-1",
  facts: [{ note: "schlüssel" }],
  proof,
});

async function isAccepted(text: string): Promise<boolean> {
  const token = await parseToken(text);
  if (!token.ok) return false;
  const verified = await verifyChain({
    token: token.value,
    audience: audience.did,
    needs: publish.capabilities[0],
    life: "delegation",
    roots: [{ did: root.did, addedAt: new Date(0), retiredAt: null }],
    at,
    revokedAt: () => null,
    verifySignature,
  });
  return verified.ok;
}

describe("a token", () => {
  test("is accepted as it was issued", async () => {
    expect(await isAccepted(chain)).toBe(true);
  });

  test("is refused when any one of its bytes is another", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: chain.length - 1 }),
        fc.integer({ min: 1, max: 127 }),
        async (index, flip) => {
          const changed = String.fromCharCode(chain.charCodeAt(index) ^ flip);
          const text = chain.slice(0, index) + changed + chain.slice(index + 1);
          expect(await isAccepted(text)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("is refused when a byte is missing or one is added", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: chain.length - 1 }),
        fc.string({ minLength: 1, maxLength: 1 }),
        async (index, more) => {
          expect(await isAccepted(chain.slice(0, index) + chain.slice(index + 1))).toBe(false);
          expect(await isAccepted(chain.slice(0, index) + more + chain.slice(index))).toBe(false);
        },
      ),
    );
  });

  test("says what was put into it, and is written the same again", async () => {
    await fc.assert(
      fc.asyncProperty(content, async (order) => {
        const text = await issueToken({ ...order, issuer: root });
        const token = await parsed(text);
        const { audience: to, capabilities, expiresAt, nonce, facts } = token;
        expect({ to, capabilities, expiresAt }).toEqual({
          to: order.audience,
          capabilities: order.capabilities,
          expiresAt: order.expiresAt,
        });
        expect({ nonce, facts }).toEqual({ nonce: order.nonce ?? null, facts: order.facts ?? [] });
        const again = {
          ...token,
          nonce: nonce ?? undefined,
          facts: order.facts && facts,
          proof: token.proof?.text,
        };
        expect(await issueToken({ ...again, issuer: root })).toBe(text);
      }),
    );
  });

  test("keeps its id when its signature is another", async () => {
    const [header, payload] = chain.split(".");
    const resigned = `${header}.${payload}.${"A".repeat(86)}`;
    expect((await parsed(resigned)).id).toBe((await parsed(chain)).id);
  });

  test("of 20 capabilities, 4 deep, is refused before any signature is looked at", async () => {
    const many = { ...publish, capabilities: Array(20).fill(publish.capabilities[0]) };
    let text: string | undefined;
    for (let depth = 0; depth < 4; depth++) {
      text = await issueToken({ ...many, issuer: root, audience: root.did, proof: text });
    }
    expect(await parseToken(text ?? "")).toMatchObject({ refusal: { code: "malformed" } });
  });

  test("of 8 capabilities, 5 deep, costs one verification a token", async () => {
    const many = { ...publish, capabilities: Array(8).fill(publish.capabilities[0]) };
    let text: string | undefined;
    for (let depth = 0; depth < 5; depth++) {
      text = await issueToken({ ...many, issuer: root, audience: root.did, proof: text });
    }
    let verifications = 0;
    const verified = await verifyChain({
      token: await parsed(text ?? ""),
      audience: root.did,
      needs: publish.capabilities[0],
      life: "delegation",
      roots: [{ did: root.did, addedAt: new Date(0), retiredAt: null }],
      at,
      revokedAt: () => null,
      verifySignature: (...signed) => {
        verifications++;
        return verifySignature(...signed);
      },
    });
    expect({ ok: verified.ok, verifications }).toEqual({ ok: true, verifications: 5 });
  });
});
