import { once } from "node:events";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { withReadablePath } from "./readable-path";

test.each([
  ["/listings/acme-corp", 200],
  ["/search?q=100%", 200],
  ["/%E2%9C%93", 200],
  ["/%", 400],
  ["/%ff", 400],
  ["/%E2%9C", 400],
  ["*", 400],
])("%s is answered %i", async (path, status) => {
  const server = createServer(withReadablePath((_, response) => response.end())).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const [response] = await once(get({ port, path, agent: false }), "response");
  const body = await text(response);
  server.close();
  expect(response.statusCode).toBe(status);
  if (status === 400) expect(JSON.parse(body)).toMatchObject({ code: "malformed-request" });
});

test.each([
  ["http://evil.example/search?q=a", "/search?q=a"],
  ["HTTPS://evil.example//search", "//search"],
  ["http://evil.example", "/"],
  ["http://evil.example?q=a", "/?q=a"],
  ["/http://evil.example", "/http://evil.example"],
])("of %s only %s counts", async (target, path) => {
  const server = createServer(
    withReadablePath((request, response) => response.end(request.url)),
  ).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const [response] = await once(get({ port, path: target, agent: false }), "response");
  expect(await text(response)).toBe(path);
  server.close();
});
