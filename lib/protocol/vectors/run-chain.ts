import { parseCapability } from "../capability";
import { ok, type Result } from "../result";
import { parseToken } from "../ucan/token";
import { type RootKey, type Trust, type VerifySignature, verifyChain } from "../ucan/verify-chain";
import vectors from "./chain.json";
import { judge, type Outcome } from "./vector";

/** What a verifier knows, as the vector files write it: times in ISO 8601, revocations as [id, time]. */
export interface TrustInput {
  readonly roots: readonly { did: string; addedAt: string; retiredAt: string | null }[];
  readonly at: string;
  readonly revoked: readonly (readonly string[])[];
}

export interface ChainInput extends TrustInput {
  readonly token: string;
  readonly audience: string;
  readonly needs: { readonly with: string; readonly can: string };
  readonly life: string;
}

export function runChainVectors(verifySignature: VerifySignature): Promise<Outcome[]> {
  return judge<ChainInput>("chain", vectors, async (input): Promise<Result<number>> => {
    const token = await parseToken(input.token);
    if (!token.ok) return token;
    const needs = parseCapability(input.needs);
    if (!needs.ok) return needs;
    const chain = await verifyChain({
      ...trustOf(input, verifySignature),
      token: token.value,
      audience: input.audience,
      needs: needs.value,
      life: input.life === "invocation" ? "invocation" : "delegation",
    });
    return chain.ok ? ok(chain.value.length) : chain;
  });
}

export function trustOf(input: TrustInput, verifySignature: VerifySignature): Trust {
  const revoked = new Map(input.revoked.map(([id = "", at = ""]) => [id, new Date(at)]));
  return {
    roots: input.roots.map(rootKeyOf),
    at: new Date(input.at),
    revokedAt: (id) => revoked.get(id) ?? null,
    verifySignature,
  };
}

export function rootKeyOf(key: TrustInput["roots"][number]): RootKey {
  const { did, addedAt, retiredAt } = key;
  const retired = retiredAt === null ? null : new Date(retiredAt);
  return { did, addedAt: new Date(addedAt), retiredAt: retired };
}
