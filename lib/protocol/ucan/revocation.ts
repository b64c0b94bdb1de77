import { type Cid, parseCid } from "../cid";
import { type Did, parseDid } from "../did";
import { ok, type Result, refuse } from "../result";
import { decodeBase64url, encodeBase64url } from "./base64url";
import { tokensFromRoot } from "./chain";
import type { Signer } from "./issue";
import { isRecord, parseJson } from "./payload";
import type { Token } from "./token";
import { checkSignatures, isRootAt, type RootKey, type VerifySignature } from "./verify-chain";

/** UCAN 0.8.1, section 6.6: a signature over `REVOKE:<token id>`. */
export interface Revocation {
  readonly issuer: Did;
  /** The id of the token that is revoked, and with it everything that rests on it. */
  readonly token: Cid;
  readonly signature: Uint8Array<ArrayBuffer>;
}

const signatureBytes = 64;
/** Above what a did:key, a CID and a signature take; a bound before any parsing. */
const revocationChars = 512;

/** Writes `{"iss":<did>,"revoke":<cid>,"challenge":<base64url signature>}`. */
export async function issueRevocation(order: { issuer: Signer; token: Cid }): Promise<string> {
  const { issuer, token } = order;
  const signature = await issuer.sign(challengeOf(token));
  return JSON.stringify({
    iss: issuer.did,
    revoke: token,
    challenge: encodeBase64url(signature),
  });
}

export function parseRevocation(text: string): Result<Revocation, "malformed" | "weak-key"> {
  if (text.length > revocationChars) {
    return refuse("malformed", `the revocation is longer than ${revocationChars} characters`);
  }
  const value = parseJson(text);
  if (!isRecord(value)) return refuse("malformed", "the revocation is not a JSON object");
  const { iss, revoke, challenge, ...surplus } = value;
  if (
    typeof iss !== "string" ||
    typeof revoke !== "string" ||
    typeof challenge !== "string" ||
    Object.keys(surplus).length > 0
  ) {
    return refuse("malformed", "the revocation is not {iss, revoke, challenge} and nothing else");
  }
  const issuer = parseDid(iss);
  if (!issuer.ok) {
    const code = issuer.refusal.code === "weak-key" ? "weak-key" : "malformed";
    return refuse(code, `the revocation's iss ${issuer.refusal.detail}`);
  }
  const token = parseCid(revoke);
  if (!token.ok) return refuse("malformed", `the revoked token ${token.refusal.detail}`);
  const signature = decodeBase64url(challenge);
  if (signature?.length !== signatureBytes) {
    return refuse("malformed", "the challenge is not base64url of a signature");
  }
  return ok({ issuer: issuer.value, token: token.value, signature });
}

/**
 * Whether `revocation` revokes `token` when made at `at`: signed by an issuer of its chain, or by a root
 * key of the publisher. The token's own validity does not matter: what has expired may be revoked too.
 */
export async function verifyRevocation(question: {
  revocation: Revocation;
  token: Token;
  roots: readonly RootKey[];
  at: Date;
  verifySignature: VerifySignature;
}): Promise<Result<true, "malformed" | "bad-signature" | "not-an-issuer">> {
  const { revocation, token, roots, at, verifySignature } = question;
  const { issuer, signature } = revocation;
  if (revocation.token !== token.id) {
    return refuse("malformed", `revokes ${revocation.token}, and the token given is ${token.id}`);
  }
  if (!(await verifySignature(issuer, challengeOf(token.id), signature))) {
    return refuse("bad-signature", "the revocation was not signed by its issuer");
  }
  const chain = tokensFromRoot(token);
  const signatures = await checkSignatures(chain, verifySignature);
  if (!signatures.ok) return signatures;
  const mayRevoke =
    chain.some((hop) => hop.issuer === issuer) ||
    roots.some((root) => root.did === issuer && isRootAt(root, at));
  return mayRevoke ? ok(true) : refuse("not-an-issuer", `${issuer} issued nothing in this chain`);
}

function challengeOf(token: Cid): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`REVOKE:${token}`);
}
