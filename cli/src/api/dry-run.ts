import { Buffer } from "node:buffer";
import { ok, type Result } from "@hecate/protocol/result";
import type { Answer, Session } from "../session";
import type { SignedRequest } from "./signed-request";

export const nothingSent = "Dry run: nothing was sent and nothing was written.";

/** What `--dry-run` prints instead of sending: each request, and what its token signs. */
export function dryRun(session: Session, requests: readonly SignedRequest[]): Result<Answer> {
  const described = requests.map((request) => describe(session, request));
  const texts = described.map(({ request, signs, body }) =>
    [
      `${request.method} ${request.address}`,
      ...(request.contentType === null
        ? []
        : [`  sends ${request.contentType}, ${request.size} bytes, ${request.body}`]),
      `  signs ${JSON.stringify(signs)}`,
      ...(body === null ? [] : [`  body  ${JSON.stringify(body)}`]),
    ].join("\n"),
  );
  const notes = [nothingSent];
  return ok({ text: texts.join("\n"), json: { dryRun: true, requests: described }, notes });
}

function describe(session: Session, { method, path, body, token }: SignedRequest) {
  return {
    request: {
      method,
      address: session.origin + path,
      contentType: body.contentType,
      size: body.size,
      body: body.cid,
    },
    signs: payloadOf(token),
    body: body.contentType === "application/json" ? parseBody(body) : null,
  };
}

/** The same for a `POST` without an invocation; `token` is what its body holds that was signed, if anything. */
export function dryPost(
  { origin }: Session,
  path: string,
  body: unknown,
  token: string | null,
): Result<Answer> {
  const signs = token === null ? null : payloadOf(token);
  const request = { method: "POST", address: origin + path };
  const inside =
    signs === null ? `body  ${JSON.stringify(body)}` : `signs ${JSON.stringify(signs)}`;
  return ok({
    text: `POST ${request.address}\n  ${inside}`,
    json: { dryRun: true, requests: [{ request, signs, body }] },
    notes: [nothingSent],
  });
}

/** The signed part of a token, as JSON: who asks whom for what. */
export function payloadOf(token: string): unknown {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
}

function parseBody(body: SignedRequest["body"]): unknown {
  const bytes = body.chunks();
  return bytes instanceof Uint8Array ? JSON.parse(Buffer.from(bytes).toString()) : null;
}
