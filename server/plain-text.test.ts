import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { withPlainText } from "./plain-text";

/** Which address Next is asked for. */
async function ask(path: string, headers: Record<string, string>) {
  const server = createServer(withPlainText((asked, response) => response.end(asked.url)));
  await once(server.listen(0), "listening");
  const { port } = server.address() as AddressInfo;
  const [response] = await once(request({ path, port, headers, agent: false }).end(), "response");
  server.close();
  return text(response);
}

const page = "/listings/acme-corp/loan-tui";
const chromium = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0.0.0" };
const browsing = { ...chromium, accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const curl = { "user-agent": "curl/8.5.0", accept: "*/*" };

describe("a page is asked for as text", () => {
  test.each([
    ["by curl", curl],
    ["by wget", { "user-agent": "Wget/1.21.3", accept: "*/*" }],
    ["by wget, which may not say what it takes", { "user-agent": "Wget/1.21.3" }],
    ["by who takes plain text only", { ...chromium, accept: "text/plain" }],
    ["by who likes it better", { ...chromium, accept: "text/html;q=0.5, text/plain" }],
  ])("%s", async (_, headers) => {
    expect(await ask(`${page}?color=1`, headers)).toBe(`/plain${page}?color=1`);
  });

  test.each([
    ["/", "/plain"],
    ["/?color=1", "/plain?color=1"],
    ["/search?q=loan", "/plain/search?q=loan"],
    ["/publishers/acme-corp", "/plain/publishers/acme-corp"],
  ])("at %s", async (address, url) => {
    expect(await ask(address, curl)).toBe(url);
  });
});

describe("a page is asked for as it is", () => {
  test.each([
    ["by a browser", browsing],
    ["by a browser's script", { ...chromium, accept: "*/*" }],
    ["by curl that takes HTML", { ...curl, accept: "text/html" }],
    ["by who says nothing", {}],
  ])("%s", async (_, headers) => {
    expect(await ask(page, headers)).toBe(page);
  });

  test.each([
    "/api/v1/listings",
    "/docs",
    "/listings/acme-corp/loan-tui/report",
    "/ipfs/x",
    "/feeds/new.atom",
    "/searching",
  ])("where there is no text of it: %s", async (address) => {
    expect(await ask(address, curl)).toBe(address);
  });
});
