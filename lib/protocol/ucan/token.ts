import { type ParsedCapability, parseCapability } from "../capability";
import { type Cid, rawCid } from "../cid";
import { type Did, parseDid, parseServiceDid, type ServiceDid } from "../did";
import { limits } from "../limits";
import { ok, type Result, refuse } from "../result";
import { decodeBase64url } from "./base64url";
import { parseHeader } from "./header";
import { type Fact, type Payload, parsePayload } from "./payload";

/** A UCAN that is written as the profile demands. Nothing it says is believed yet: see `verifyChain`. */
export interface Token {
  readonly text: string;
  /** CID (raw, sha2-256) of `signedPart`: what a revocation names, whatever the signature's encoding. */
  readonly id: Cid;
  readonly issuer: Did;
  readonly audience: Did | ServiceDid;
  readonly capabilities: readonly ParsedCapability[];
  /** Unix time in seconds. */
  readonly expiresAt: number;
  readonly nonce: string | null;
  readonly facts: readonly Fact[];
  /** The delegation this token rests on; null when its issuer claims to be a root key. */
  readonly proof: Token | null;
  /** `header.payload`, as received. */
  readonly signedPart: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

export type TokenRefusal =
  | "malformed"
  | "wrong-algorithm"
  | "weak-key"
  | "chain-not-linear"
  | "chain-too-deep";

const signatureBytes = 64;
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Parses a token with its proofs. Bounds come first, so the work is linear in at most 16 KiB. */
export async function parseToken(text: string): Promise<Result<Token, TokenRefusal>> {
  if (text.length > limits.tokenBytes) {
    return refuse("malformed", `is longer than ${limits.tokenBytes} bytes`, placeOf(0));
  }
  return parseLayer(text, 0);
}

async function parseLayer(text: string, depth: number): Promise<Result<Token, TokenRefusal>> {
  const at = placeOf(depth);
  if (depth >= limits.chainTokens) {
    return refuse("chain-too-deep", `a chain has at most ${limits.chainTokens} tokens`, at);
  }
  const parts = splitToken(text);
  if (!parts.ok) return { ok: false, refusal: { ...parts.refusal, at } };
  const { payload, signedPart, signature } = parts.value;
  const parties = parseParties(payload);
  if (!parties.ok) return { ok: false, refusal: { ...parties.refusal, at } };
  const capabilities = parseCapabilities(payload);
  if (!capabilities.ok) return { ok: false, refusal: { ...capabilities.refusal, at } };
  if (payload.prf.length > 1) {
    return refuse("chain-not-linear", `carries ${payload.prf.length} proofs`, at);
  }
  const [proofText] = payload.prf;
  const proof = proofText === undefined ? ok(null) : await parseLayer(proofText, depth + 1);
  if (!proof.ok) return proof;
  return ok({
    text,
    id: await rawCid(new TextEncoder().encode(signedPart)),
    ...parties.value,
    capabilities: capabilities.value,
    expiresAt: payload.exp,
    nonce: payload.nnc ?? null,
    facts: payload.fct ?? [],
    proof: proof.value,
    signedPart,
    signature,
  });
}

function splitToken(
  text: string,
): Result<
  { payload: Payload; signedPart: string; signature: Uint8Array<ArrayBuffer> },
  "malformed" | "wrong-algorithm"
> {
  const [headerPart, payloadPart, signaturePart, surplus] = text.split(".", 4);
  if (!headerPart || !payloadPart || !signaturePart || surplus !== undefined) {
    return refuse("malformed", "is not three segments");
  }
  const header = parseHeader(headerPart);
  if (!header.ok) return header;
  const payloadText = decodeText(payloadPart);
  if (payloadText === null) return refuse("malformed", "the payload is not base64url of UTF-8");
  const payload = parsePayload(payloadText);
  if (!payload.ok) return payload;
  const signature = decodeBase64url(signaturePart);
  if (signature?.length !== signatureBytes) {
    return refuse("malformed", `the signature is not base64url of ${signatureBytes} bytes`);
  }
  const signedPart = text.slice(0, headerPart.length + 1 + payloadPart.length);
  return ok({ payload: payload.value, signedPart, signature });
}

function parseParties(
  payload: Payload,
): Result<{ issuer: Did; audience: Did | ServiceDid }, "malformed" | "weak-key"> {
  const issuer = parseDid(payload.iss);
  if (!issuer.ok) return nameParty("iss", issuer.refusal);
  const audience = payload.aud.startsWith("did:web:")
    ? parseServiceDid(payload.aud)
    : parseDid(payload.aud);
  if (!audience.ok) return nameParty("aud", audience.refusal);
  return ok({ issuer: issuer.value, audience: audience.value });
}

function nameParty(field: "iss" | "aud", { code, detail }: { code: string; detail: string }) {
  return refuse(code === "weak-key" ? "weak-key" : "malformed", `${field} ${detail}`);
}

function parseCapabilities(payload: Payload): Result<ParsedCapability[], "malformed"> {
  const capabilities: ParsedCapability[] = [];
  for (const spelled of payload.att) {
    const capability = parseCapability(spelled);
    if (!capability.ok) return capability;
    capabilities.push(capability.value);
  }
  return ok(capabilities);
}

function decodeText(part: string): string | null {
  const bytes = decodeBase64url(part);
  if (bytes === null) return null;
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

function placeOf(depth: number): string {
  return depth === 0 ? "the token" : `proof ${depth} of the token`;
}
