import { rawCid } from "../../cid";
import { parseServiceDid } from "../../did";
import { invocationFacts, issueInvocation } from "../../ucan/invocation";
import { issueToken, type TokenContent } from "../../ucan/issue";
import type { InvocationInput } from "../run-invocation";
import type { Vector } from "../vector";
import {
  ci,
  give,
  idOf,
  manage,
  now,
  nowSeconds,
  placeOf,
  publishAny,
  publishLoanTui,
  publishOneX,
  root,
  service,
  stranger,
} from "./cast";
import { roots, toCi } from "./chain-question";

const body = await rawCid(Buffer.from('{"reason":"a bug"}'));
const otherBody = await rawCid(Buffer.from('{"reason":"a whim"}'));
const noBody = await rawCid(new Uint8Array());
const nonce = "AAECAwQFBgcICQoLDA0ODw";
const path = "/api/v1/listings/acme-corp/loan-tui/versions/1.0.0/yank";
const request = { method: "POST", path, bodyCid: body };

const plain = {
  service,
  needs: publishLoanTui,
  at: now,
  roots,
  revoked: [],
  ...request,
};

const byRoot = await issueInvocation({
  issuer: root,
  service,
  capability: publishLoanTui,
  now: new Date(now),
  nonce,
  ...request,
});

/** What `issueInvocation` would not write. */
function issueOddly(content: Partial<TokenContent>): Promise<string> {
  return issueToken({
    issuer: root,
    audience: service,
    capabilities: [publishLoanTui],
    expiresAt: nowSeconds + 300,
    nonce,
    facts: invocationFacts({ method: "POST", path, body }),
    ...content,
  });
}

function accepted(
  title: string,
  input: InvocationInput,
  actor: string,
  expiresAt: number,
): Vector<InvocationInput> {
  return { title, input, expect: { ok: { actor, nonce, expiresAt, claimedBody: input.bodyCid } } };
}

function refused(
  code: string,
  title: string,
  changes: Partial<InvocationInput>,
  at = placeOf(1, 1, root),
): Vector<InvocationInput> {
  return { title, input: { ...plain, token: byRoot, ...changes }, expect: { refused: code, at } };
}

async function good(): Promise<Vector<InvocationInput>[]> {
  const order = { issuer: ci, service, capability: publishLoanTui, now: new Date(now), nonce };
  const get = { method: "GET", path: "/api/v1/publishers/acme-corp?full=1", bodyCid: noBody };
  const soonOver = await give(root, ci, publishAny, { expiresAt: nowSeconds + 60 });
  const shortened = await issueInvocation({ ...order, ...request, proof: soonOver });
  return [
    accepted("by a root key", { ...plain, token: byRoot }, root.did, nowSeconds + 300),
    accepted(
      "by a delegate",
      { ...plain, token: await issueInvocation({ ...order, ...request, proof: toCi }) },
      ci.did,
      nowSeconds + 300,
    ),
    accepted("no longer than its proof", { ...plain, token: shortened }, ci.did, nowSeconds + 60),
    accepted(
      "of a path with a query and no body",
      { ...plain, ...get, token: await issueInvocation({ ...order, ...get, proof: toCi }) },
      ci.did,
      nowSeconds + 300,
    ),
  ];
}

async function otherRequests(): Promise<Vector<InvocationInput>[]> {
  const evil = parseServiceDid("did:web:evil.example");
  if (!evil.ok) throw new Error(evil.refusal.detail);
  const late = new Date((nowSeconds + 361) * 1000).toISOString();
  const early = new Date((nowSeconds - 361) * 1000).toISOString();
  return [
    refused("body-mismatch", "sent with another body", { bodyCid: otherBody }),
    refused("body-mismatch", "sent without a body", { bodyCid: noBody }),
    refused("body-mismatch", "sent by another method", { method: "PUT" }),
    refused("body-mismatch", "sent to another path", { path: path.replace("1.0.0", "2.0.0") }),
    refused("body-mismatch", "sent with a query added", { path: `${path}?force=1` }),
    refused("not-the-audience", "sent to another service", { service: evil.value }),
    refused("missing-capability", "sent where something else is needed", { needs: manage }),
    refused("expired", "sent six minutes later", { at: late }),
    refused("lives-too-long", "sent by a clock that is far ahead", { at: early }),
    refused("revoked", "revoked itself", { revoked: [[idOf(byRoot), now]] }),
  ];
}

async function oddTokens(): Promise<Vector<InvocationInput>[]> {
  const facts = invocationFacts({ method: "POST", path, body });
  const [fact] = facts;
  const odd = async (code: string, title: string, content: Partial<TokenContent>) =>
    refused(code, title, { token: await issueOddly(content) });
  const byStranger = await issueToken({
    issuer: stranger,
    audience: service,
    capabilities: [publishLoanTui],
    expiresAt: nowSeconds + 300,
    nonce,
    facts,
  });
  return [
    await odd("lives-too-long", "for an hour", { expiresAt: nowSeconds + 3600 }),
    await odd("missing-capability", "of more than is needed", { capabilities: [publishAny] }),
    await odd("missing-capability", "of what is needed and more", {
      capabilities: [publishLoanTui, manage],
    }),
    await odd("missing-capability", "of fewer versions than needed", {
      capabilities: [publishOneX],
    }),
    await odd("malformed", "without a nonce", { nonce: undefined }),
    await odd("malformed", "with a nonce of fewer than 16 bytes", { nonce: nonce.slice(1) }),
    await odd("malformed", "without facts", { facts: undefined }),
    await odd("malformed", "with two facts", { facts: [...facts, ...facts] }),
    await odd("malformed", "with a surplus fact", { facts: [{ ...fact, host: "evil.example" }] }),
    await odd("malformed", "without a body", { facts: [{ method: "POST", path }] }),
    await odd("malformed", "with a body that is no CID", { facts: [{ ...fact, body: "none" }] }),
    await odd("body-mismatch", "without a method", { facts: [{ path, body }] }),
    refused("wrong-root", "by a stranger", { token: byStranger }, placeOf(1, 1, stranger)),
    refused("not-the-audience", "a delegation instead", { token: toCi }),
  ];
}

export async function invocationVectors(): Promise<Vector<InvocationInput>[]> {
  return [...(await good()), ...(await otherRequests()), ...(await oddTokens())];
}
