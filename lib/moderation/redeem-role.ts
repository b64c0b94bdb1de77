import { parseDid } from "@hecate/protocol/did";
import { realmMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { tokensFromRoot } from "@hecate/protocol/ucan/chain";
import { parseToken, type TokenRefusal } from "@hecate/protocol/ucan/token";
import { type ChainRefusal, verifyChain } from "@hecate/protocol/ucan/verify-chain";
import type { RoleView } from "@hecate/protocol/wire/moderation";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import { checkRoleToken } from "#lib/moderation/check-role-token";
import { grantRole } from "#lib/moderation/grant-role";
import { personOf } from "#lib/people/join-person";
import { keyIdentity } from "#lib/people/key-identity";
import { revocationsOf } from "#lib/revocations/revocations-of";
import { findAdminOfKey } from "./store";

export const moderating = { with: realmMri, can: "moderate/cases" } as const;

/** Makes the key that an administrator delegated to a moderator, until the delegation expires. */
export async function redeemRole(
  delegation: string,
  now: Date,
): Promise<Result<RoleView, TokenRefusal | ChainRefusal | "not-an-admin">> {
  const token = await parseToken(delegation);
  if (!token.ok) return token;
  const chain = tokensFromRoot(token.value);
  const issuer = chain[0]?.issuer ?? token.value.issuer;
  const admin = await findAdminOfKey(issuer, now);
  if (admin === null) return refuse("not-an-admin", `${issuer} is no administrator's key`);
  const revoked = await revocationsOf(chain.map(({ id }) => id));
  const verified = await verifyChain({
    token: token.value,
    audience: token.value.audience,
    needs: moderating,
    life: "delegation",
    roots: [{ did: issuer, addedAt: new Date(0), retiredAt: null }],
    at: now,
    revokedAt: (id) => revoked.get(id) ?? null,
    verifySignature: verifyEd25519,
  });
  if (!verified.ok) return verified;
  const allowed = await checkRoleToken(token.value);
  if (!allowed.ok) return allowed;
  const holder = parseDid(token.value.audience);
  if (!holder.ok) return refuse("not-the-audience", "is not addressed to a key");
  const person = await personOf(keyIdentity(holder.value), now);
  const until = new Date(token.value.expiresAt * 1000);
  const grantor = {
    kind: "admin",
    personId: admin,
    did: issuer,
    tokenCid: token.value.id,
  } as const;
  await grantRole({ personId: person.id, role: "moderator", until, grantor }, now);
  return ok({ role: "moderator", until: until.toISOString() });
}
