import { createHash, randomBytes } from "node:crypto";
import type { Capability } from "@hecate/protocol/capability";
import { type Cid, rawCidFromDigest } from "@hecate/protocol/cid";
import { serviceDidOf } from "@hecate/protocol/did";
import type { Result } from "@hecate/protocol/result";
import { issueInvocation } from "@hecate/protocol/ucan/invocation";
import type { z } from "zod";
import type { Session } from "../session";
import type { SigningRight } from "../signing/signing-right";
import { ask, readAnswer } from "./answers";

/** A body that can be produced again and again, so that it can be hashed before it is sent. */
export interface Body {
  /** Null where there is none. */
  readonly contentType: string | null;
  readonly size: number;
  readonly cid: Cid;
  readonly chunks: () => Uint8Array | AsyncIterable<Uint8Array>;
}

/** A request, signed and ready to be sent. */
export interface SignedRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body: Body;
  readonly token: string;
}

export function jsonBody(value: unknown): Body {
  return bytesBody("application/json", Buffer.from(JSON.stringify(value)));
}

export function bytesBody(contentType: string | null, bytes: Uint8Array): Body {
  const cid = rawCidFromDigest(createHash("sha256").update(bytes).digest());
  return { contentType, size: bytes.length, cid, chunks: () => bytes };
}

export const noBody = bytesBody(null, new Uint8Array());

export async function signRequest(
  session: Session,
  right: SigningRight,
  capability: Capability,
  request: Omit<SignedRequest, "token">,
): Promise<SignedRequest> {
  const { method, path, body } = request;
  const token = await issueInvocation({
    issuer: right.signer,
    service: serviceDidOf(session.origin),
    capability,
    method,
    path,
    bodyCid: body.cid,
    now: new Date(),
    nonce: randomBytes(16).toString("base64url"),
    proof: right.proof?.text,
  });
  return { ...request, token };
}

export async function sendRequest<T>(
  session: Session,
  { method, path, body, token }: SignedRequest,
  schema: z.ZodType<T>,
): Promise<Result<T>> {
  const response = await ask(session, path, {
    method,
    headers: {
      accept: "application/json",
      authorization: `Bearer ${token}`,
      ...(body.contentType === null ? {} : { "content-type": body.contentType }),
      "content-length": String(body.size),
    },
    body: body.chunks(),
  });
  return response.ok ? readAnswer(response.value, schema) : response;
}
