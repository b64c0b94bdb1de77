import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { limits } from "@hecate/protocol/limits";
import { chooseAddress, type Reach } from "#lib/net/open-internet";

interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `status` is whatever the server answered; `failed` says in a few words why it did not. */
export type Posted = { readonly status: number } | { readonly failed: string };

/**
 * Sends JSON to a stranger's server, which has `limits.webhookSeconds` for its answer. Redirects are not
 * followed, of the answer only the status is looked at. Never throws for what the server does.
 */
export async function postJson(
  { url: text, headers, body }: Post,
  reach: Reach,
  stop: AbortSignal,
): Promise<Posted> {
  const url = new URL(text);
  if (url.protocol !== reach.protocol) return { failed: `is not ${reach.protocol}` };
  const address = await chooseAddress(url, reach);
  if (!address.ok) return { failed: address.refusal.detail };
  const pinned = address.value;
  const family = isIP(pinned);
  const send = reach.protocol === "https:" ? requestHttps : requestHttp;
  const patience = AbortSignal.timeout(limits.webhookSeconds * 1000);
  return new Promise((resolve) => {
    const sent = send(url, {
      method: "POST",
      agent: false,
      ca: reach.authority,
      headers: {
        ...headers,
        "Content-Type": "application/json",
        "Content-Length": Buffer.byteLength(body),
        "User-Agent": "hecate.social",
      },
      signal: AbortSignal.any([stop, patience]),
      lookup: (_host, { all }, callback) =>
        all ? callback(null, [{ address: pinned, family }]) : callback(null, pinned, family),
    });
    sent.once("error", (error: NodeJS.ErrnoException) => {
      resolve({ failed: patience.aborted ? "timeout" : (error.code ?? error.name) });
    });
    sent.once("response", (response) => {
      resolve({ status: response.statusCode ?? 0 });
      // Whatever else comes is not waited for.
      response.destroy();
    });
    sent.end(body);
  });
}
