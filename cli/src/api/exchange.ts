import { type IncomingMessage, request as requestOverHttp } from "node:http";
import { request as requestOverHttps } from "node:https";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export interface Message {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array | AsyncIterable<Uint8Array>;
}

/** A service that says nothing for so long is taken for gone. */
const silenceMilliseconds = 60_000;

/**
 * One HTTP request; resolves when the answer begins and rejects when there is none. Not `fetch`: its
 * streams cost as much as verifying what comes through them.
 */
export function exchange(
  address: string,
  { method, headers, body }: Message,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const open = address.startsWith("https:") ? requestOverHttps : requestOverHttp;
  return new Promise((resolve, reject) => {
    const request = open(address, { method, headers, signal });
    request.once("error", reject);
    request.once("response", (answer) => {
      // A refusal may come before the body is out; the rest of it is not wanted any more.
      answer.once("end", () => request.writableFinished || request.destroy());
      resolve(answer);
    });
    request.setTimeout(silenceMilliseconds, () => {
      request.destroy(new Error(`no answer within ${silenceMilliseconds / 1000} seconds`));
    });
    if (body === undefined || body instanceof Uint8Array) request.end(body);
    else pipeline(Readable.from(body), request).catch(reject);
  });
}
