import { createHash, randomBytes } from "node:crypto";
import type { Ability } from "@hecate/protocol/capability";
import { rawCidFromDigest } from "@hecate/protocol/cid";
import { serviceDidOf } from "@hecate/protocol/did";
import { realmMri } from "@hecate/protocol/mri";
import { signerOfSeed } from "@hecate/protocol/testing/test-keys";
import { issueInvocation } from "@hecate/protocol/ucan/invocation";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { problemView } from "@hecate/protocol/wire/service";
import type { z } from "zod";
import type { Town } from "./town";

export interface Order {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  /** Signs the request; nobody does without. */
  readonly as?: Signer;
  readonly can?: Ability;
  /** MRI; the realm's where it is left out. */
  readonly on?: string;
  readonly json?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
}

/** Somebody with a key that nobody else has. */
export function aKey(): Signer {
  return signerOfSeed(randomBytes(32));
}

/** Sends a request to a town, signed at the town's time. */
async function send(town: Town, order: Order): Promise<Response> {
  const { method = "POST", path, json } = order;
  const spelled = json === undefined ? undefined : Buffer.from(JSON.stringify(json));
  const body = order.bytes ?? spelled;
  const type = order.bytes ? "application/vnd.ipld.car" : "application/json";
  const token = order.as && (await invocation(town, order.as, order, body ?? Buffer.alloc(0)));
  const headers = {
    ...(body ? { "content-type": type } : {}),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...order.headers,
  };
  return fetch(town.origin + path, { method, headers, body });
}

function invocation(
  town: Town,
  issuer: Signer,
  { method = "POST", path, can = "person/act", on = realmMri }: Order,
  body: Uint8Array,
): Promise<string> {
  return issueInvocation({
    issuer,
    service: serviceDidOf(town.origin),
    capability: { with: on, can },
    method,
    path,
    bodyCid: rawCidFromDigest(createHash("sha256").update(body).digest()),
    now: town.now(),
    nonce: randomBytes(16).toString("base64url"),
  });
}

/** What an accepted request answers; throws when it is refused. */
export async function must<T>(town: Town, view: z.ZodType<T>, order: Order): Promise<T> {
  const answer = await send(town, order);
  const said = await answer.text();
  if (!answer.ok) throw new Error(`${order.path}: ${answer.status} ${said}`);
  return view.parse(JSON.parse(said));
}

/** `201`, or status and code of a refusal: `409 already-reported`. */
export async function outcome(town: Town, order: Order): Promise<string> {
  const answer = await send(town, order);
  if (answer.ok) {
    await answer.arrayBuffer();
    return String(answer.status);
  }
  return `${answer.status} ${problemView.parse(await answer.json()).code}`;
}
