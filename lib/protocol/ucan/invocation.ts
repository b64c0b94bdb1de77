import { type Capability, narrows, parseCapability } from "../capability";
import { type Cid, parseCid } from "../cid";
import type { Did, ServiceDid } from "../did";
import { ok, type Result, refuse } from "../result";
import { type Chain, placeInChain } from "./chain";
import { issueToken, type Signer } from "./issue";
import type { Fact } from "./payload";
import { issuedLifeSeconds } from "./statement";
import { parseToken, type Token } from "./token";
import { type ChainRefusal, type Trust, verifyChain } from "./verify-chain";

/** The HTTP request that an invocation acts through. `path` is the target as sent, query and all. */
export interface InvokedRequest {
  readonly method: string;
  readonly path: string;
}

export function invocationFacts(request: InvokedRequest & { body: Cid }): Fact[] {
  return [{ method: request.method, path: request.path, body: request.body }];
}

/**
 * Signs one request to one service. `nonce` holds at least 16 fresh random bytes in base64url; `bodyCid`
 * is the raw CID of the body's bytes, also when there are none. Throws when `proof` is not a token.
 */
export async function issueInvocation(order: {
  issuer: Signer;
  service: ServiceDid;
  capability: Capability;
  method: string;
  path: string;
  bodyCid: Cid;
  now: Date;
  nonce: string;
  proof?: string;
}): Promise<string> {
  const { issuer, service, capability, method, path, bodyCid, now, nonce, proof } = order;
  const ideal = Math.floor(now.getTime() / 1000) + issuedLifeSeconds;
  return issueToken({
    issuer,
    audience: service,
    capabilities: [capability],
    expiresAt: proof === undefined ? ideal : Math.min(ideal, await expiryOf(proof)),
    nonce,
    facts: invocationFacts({ method, path, body: bodyCid }),
    proof,
  });
}

async function expiryOf(proof: string): Promise<number> {
  const token = await parseToken(proof);
  if (!token.ok) throw new Error(`the proof ${token.refusal.detail}`);
  return token.value.expiresAt;
}

/** What a good invocation proves. Its nonce must be remembered until `expiresAt`, Unix seconds. */
export interface Invocation {
  readonly actor: Did;
  readonly chain: Chain;
  readonly nonce: string;
  readonly expiresAt: number;
  /** The body that was signed for: to be compared once the body was read. */
  readonly claimedBody: Cid;
}

export type InvocationRefusal = ChainRefusal | "malformed" | "body-mismatch";

/**
 * Checks all of an invocation but two things that need more than the request's head: that the body is
 * `claimedBody`, unless `request.bodyCid` is given, and that the nonce was not used before.
 */
export async function checkInvocation(
  question: Trust & {
    token: Token;
    service: ServiceDid;
    needs: Capability;
    request: InvokedRequest & { bodyCid?: Cid };
  },
): Promise<Result<Invocation, InvocationRefusal>> {
  const { token, service, needs, request, ...trust } = question;
  const verified = await verifyChain({
    ...trust,
    token,
    needs,
    audience: service,
    life: "invocation",
  });
  if (!verified.ok) return verified;
  const chain = verified.value;
  const at = placeInChain(chain, chain.length - 1);
  if (!isExactly(token, needs)) {
    const detail = `must invoke ${needs.can} on ${needs.with} and nothing beside it`;
    return refuse("missing-capability", detail, at);
  }
  const { nonce } = token;
  if (nonce === null || nonce.length < nonceMinChars) {
    return refuse("malformed", `nnc has fewer than ${nonceMinChars} characters`, at);
  }
  const claimedBody = parseClaim(token, request);
  if (!claimedBody.ok) return refuse(claimedBody.refusal.code, claimedBody.refusal.detail, at);
  if (request.bodyCid !== undefined && request.bodyCid !== claimedBody.value) {
    return refuse("body-mismatch", "was signed for another body", at);
  }
  const { issuer: actor, expiresAt } = token;
  return ok({ actor, chain, nonce, expiresAt, claimedBody: claimedBody.value });
}

/** 16 bytes in base64url. */
const nonceMinChars = 22;

function isExactly(token: Token, needs: Capability): boolean {
  const needed = parseCapability(needs);
  const [invoked, ...others] = token.capabilities;
  if (!needed.ok || invoked === undefined || others.length > 0) return false;
  return narrows(invoked, needed.value).ok && narrows(needed.value, invoked).ok;
}

function parseClaim(
  { facts }: Token,
  request: InvokedRequest,
): Result<Cid, "malformed" | "body-mismatch"> {
  const [fact, ...others] = facts;
  const { method, path, body, ...surplus } = fact ?? {};
  if (others.length > 0 || Object.keys(surplus).length > 0 || typeof body !== "string") {
    return refuse("malformed", "fct is not exactly [{method, path, body}]");
  }
  if (method !== request.method || path !== request.path) {
    return refuse("body-mismatch", `was not signed for ${request.method} ${request.path}`);
  }
  const claimed = parseCid(body);
  return claimed.ok ? claimed : refuse("malformed", `the fact's body ${claimed.refusal.detail}`);
}
