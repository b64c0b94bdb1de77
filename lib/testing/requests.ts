import { createHash, randomBytes } from "node:crypto";
import type { Capability } from "@hecate/protocol/capability";
import { rawCidFromDigest } from "@hecate/protocol/cid";
import { serviceDidOf } from "@hecate/protocol/did";
import { issueInvocation } from "@hecate/protocol/ucan/invocation";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { problemView } from "@hecate/protocol/wire/service";
import { env } from "#lib/env";
import type { Context } from "#lib/http/route";

type Verb = (request: Request, context: Context) => Promise<Response>;

export interface Sent {
  readonly params?: Record<string, string | string[]>;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Record<string, string>;
  /** Signs the request. */
  readonly as?: Invoker;
}

export interface Invoker {
  readonly signer: Signer;
  readonly capability: Capability;
  readonly proof?: string;
  /** When it is signed, by the signer's clock. */
  readonly now?: Date;
}

/** Asks a verb that a `route.ts` exports, as Next would. */
export async function ask(
  verb: Verb,
  method: string,
  path: string,
  { params = {}, json, bytes, headers, as }: Sent = {},
): Promise<Response> {
  const body = bytes ?? (json === undefined ? undefined : Buffer.from(JSON.stringify(json)));
  const request = new Request(`${env().publicUrl}${path}`, {
    method,
    body: body as Uint8Array<ArrayBuffer> | undefined,
    headers: {
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...(as ? { authorization: await bearer(as, method, path, body ?? new Uint8Array()) } : {}),
      ...headers,
    },
  });
  return verb(request, { params: Promise.resolve(params) });
}

/** An `Authorization` field for this very request. */
export async function bearer(
  { signer, capability, proof, now = new Date() }: Invoker,
  method: string,
  path: string,
  body: Uint8Array,
): Promise<string> {
  const token = await issueInvocation({
    issuer: signer,
    service: serviceDidOf(env().publicUrl),
    capability,
    method,
    path,
    bodyCid: rawCidFromDigest(createHash("sha256").update(body).digest()),
    now,
    nonce: randomBytes(16).toString("base64url"),
    proof,
  });
  return `Bearer ${token}`;
}

/** Status and code of a refusal; fails when the answer is not a problem as documented. */
export async function refusalOf(response: Response) {
  const view = problemView.parse(await response.json());
  if (response.headers.get("content-type") !== "application/problem+json") {
    throw new Error(`a problem that comes as ${response.headers.get("content-type")}`);
  }
  return { status: response.status, code: view.code, view };
}
