import { createHash, randomBytes } from "node:crypto";
import type { Capability } from "@hecate/protocol/capability";
import { rawCidFromDigest } from "@hecate/protocol/cid";
import { serviceDidOf } from "@hecate/protocol/did";
import { issueInvocation } from "@hecate/protocol/ucan/invocation";
import type { Signer } from "@hecate/protocol/ucan/issue";

/** A write that is ready to be sent. */
export type Send = () => Promise<void>;

interface Order {
  readonly origin: string;
  readonly issuer: Signer;
  readonly capability: Capability;
  readonly method: "POST" | "PUT";
  readonly path: string;
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Signs now what is sent later, within five minutes. Sending throws unless it is accepted. */
export async function signRequest(order: Order): Promise<Send> {
  const { origin, issuer, capability, method, path, contentType, body } = order;
  const token = await issueInvocation({
    issuer,
    service: serviceDidOf(origin),
    capability,
    method,
    path,
    bodyCid: rawCidFromDigest(createHash("sha256").update(body).digest()),
    now: new Date(),
    nonce: randomBytes(16).toString("base64url"),
  });
  const headers = { authorization: `Bearer ${token}`, "content-type": contentType };
  return async () => {
    const answer = await fetch(origin + path, { method, headers, body });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${said}`);
  };
}

export function jsonBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}
