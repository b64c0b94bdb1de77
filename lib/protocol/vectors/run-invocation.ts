import { parseCapability } from "../capability";
import { parseCid } from "../cid";
import { parseServiceDid } from "../did";
import { ok, type Result } from "../result";
import { checkInvocation } from "../ucan/invocation";
import { parseToken } from "../ucan/token";
import type { VerifySignature } from "../ucan/verify-chain";
import vectors from "./invocation.json";
import { type TrustInput, trustOf } from "./run-chain";
import { judge, type Outcome } from "./vector";

export interface InvocationInput extends TrustInput {
  readonly token: string;
  readonly service: string;
  readonly needs: { readonly with: string; readonly can: string };
  readonly method: string;
  readonly path: string;
  readonly bodyCid: string;
}

export function runInvocationVectors(verifySignature: VerifySignature): Promise<Outcome[]> {
  return judge<InvocationInput>("invocation", vectors, async (input): Promise<Result<unknown>> => {
    const token = await parseToken(input.token);
    if (!token.ok) return token;
    const service = parseServiceDid(input.service);
    if (!service.ok) return service;
    const needs = parseCapability(input.needs);
    if (!needs.ok) return needs;
    const bodyCid = parseCid(input.bodyCid);
    if (!bodyCid.ok) return bodyCid;
    const { method, path } = input;
    const invocation = await checkInvocation({
      ...trustOf(input, verifySignature),
      token: token.value,
      service: service.value,
      needs: needs.value,
      request: { method, path, bodyCid: bodyCid.value },
    });
    if (!invocation.ok) return invocation;
    const { actor, nonce, expiresAt, claimedBody } = invocation.value;
    return ok({ actor, nonce, expiresAt, claimedBody });
  });
}
