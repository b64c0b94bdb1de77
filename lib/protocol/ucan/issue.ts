import type { Capability } from "../capability";
import type { Did } from "../did";
import { encodeBase64url } from "./base64url";
import { encodedHeader } from "./header";
import { type Fact, printPayload } from "./payload";

/** Somebody who can sign with the Ed25519 key behind a DID (RFC 8032, pure, 64-byte signatures). */
export interface Signer {
  readonly did: Did;
  sign(bytes: Uint8Array): Promise<Uint8Array> | Uint8Array;
}

/** What goes into a token. `expiresAt` is Unix time in seconds, `proof` a whole token. */
export interface TokenContent {
  readonly audience: string;
  readonly capabilities: readonly Capability[];
  readonly expiresAt: number;
  readonly nonce?: string;
  readonly facts?: readonly Fact[];
  readonly proof?: string;
}

/** Writes and signs a UCAN 0.8.1, byte for byte as the `ucans` package would. It does not judge it. */
export async function issueToken(content: TokenContent & { issuer: Signer }): Promise<string> {
  const { issuer, audience, capabilities, expiresAt, nonce, facts, proof } = content;
  const payload = printPayload({
    aud: audience,
    att: capabilities,
    exp: expiresAt,
    fct: facts,
    iss: issuer.did,
    nnc: nonce,
    prf: proof === undefined ? [] : [proof],
  });
  const utf8 = new TextEncoder();
  const signedPart = `${encodedHeader}.${encodeBase64url(utf8.encode(payload))}`;
  const signature = await issuer.sign(utf8.encode(signedPart));
  return `${signedPart}.${encodeBase64url(signature)}`;
}
