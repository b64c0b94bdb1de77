import { orgOf, publisherMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { tokensFromRoot } from "@hecate/protocol/ucan/chain";
import { parseRevocation, verifyRevocation } from "@hecate/protocol/ucan/revocation";
import { parseToken, type Token, type TokenRefusal } from "@hecate/protocol/ucan/token";
import type { RevocationRequest, RevocationView } from "@hecate/protocol/wire/proof";
import { transaction } from "#lib/db/client";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import { append } from "#lib/ledger/append";
import { rootsOf } from "#lib/publishers/roots";
import { revocationViewOf } from "#lib/revocations/revocation-view";
import { findRevocations, insertRevocation } from "./store";

export interface Revoked {
  readonly revocation: RevocationView;
  /** False when the token was revoked before; the first revocation stands. */
  readonly created: boolean;
  /** The publisher whose chains it may break. */
  readonly org: string;
}

type RevokeRefusal = TokenRefusal | "bad-signature" | "not-an-issuer" | "wrong-root";

/** Records for ever that a token, and all that rests on it, no longer counts. */
export async function revokeToken(
  request: RevocationRequest,
  now: Date,
): Promise<Result<Revoked, RevokeRefusal>> {
  const revocation = parseRevocation(request.revocation);
  if (!revocation.ok) return revocation;
  const token = await parseToken(request.token);
  if (!token.ok) return token;
  const publisher = await publisherBehind(token.value);
  if (!publisher.ok) return publisher;
  const verified = await verifyRevocation({
    revocation: revocation.value,
    token: token.value,
    roots: publisher.value.roots,
    at: now,
    verifySignature: verifyEd25519,
  });
  if (!verified.ok) return verified;
  const { issuer, token: tokenCid } = revocation.value;
  const { org, mri } = publisher.value;
  const row = { tokenCid, issuerDid: issuer, token: request.revocation, recordedAt: now };
  return transaction(async (tx) => {
    const created = await insertRevocation(tx, row);
    if (!created) {
      const [first = row] = await findRevocations([tokenCid]);
      return ok({ revocation: revocationViewOf(first), created, org });
    }
    await append(tx, {
      kind: "token-revoked",
      subject: mri,
      actor: issuer,
      at: now,
      payload: { token: tokenCid },
    });
    return ok({ revocation: revocationViewOf(row), created, org });
  });
}

/** Whoever may revoke must hold a piece of a real publisher's chain: nobody else can fill the list. */
async function publisherBehind(token: Token) {
  const [root] = tokensFromRoot(token);
  const capability = root?.capabilities[0];
  const org = capability ? orgOf(capability.mri) : null;
  const publisher = org === null ? null : await rootsOf(org);
  if (org === null || !publisher?.roots.some((key) => key.did === root?.issuer)) {
    return refuse("wrong-root", `${root?.issuer} is not a root key of the publisher it names`);
  }
  return ok({ ...publisher, org, mri: publisherMri(org) });
}
