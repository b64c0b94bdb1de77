import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { expect, test } from "vitest";
import { withKnownMethod } from "./known-method";

async function ask(method: string, path: string) {
  const server = createServer(withKnownMethod((_, response) => response.end())).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const [response] = await once(request({ method, port, path, agent: false }).end(), "response");
  const body = response.statusCode === 200 ? response.resume() : await json(response);
  server.close();
  return { status: response.statusCode, allow: response.headers.allow, body };
}

test.each([
  ["GET", "/"],
  ["HEAD", "/listings/acme-corp/loan-tui"],
  ["GET", "/download/hecate"],
  ["PUT", "/api/v1/content/x"],
  ["DELETE", "/api?x=1"],
  ["OPTIONS", "/ipfs/x"],
  ["POST", "/internal/expired-pages"],
])("%s %s is passed on", async (method, path) => {
  expect((await ask(method, path)).status).toBe(200);
});

test.each([
  ["POST", "/", "GET, HEAD"],
  ["DELETE", "/listings/acme-corp/loan-tui", "GET, HEAD"],
  ["PUT", "/apis?/api/", "GET, HEAD"],
  ["OPTIONS", "/health", "GET, HEAD"],
  ["TRACE", "/api/v1", "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT"],
  ["PROPFIND", "/.well-known/did.json", "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT"],
])("%s %s is refused, and told what is taken", async (method, path, allow) => {
  const refused = await ask(method, path);
  expect(refused).toMatchObject({ status: 405, allow, body: { code: "method-not-allowed" } });
});
