import { once } from "node:events";
import { createServer, type RequestListener, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { inertPolicy } from "#lib/http/content-security-policy";
import { statedLengthHeader } from "#lib/http/stated-length";
import { PageCache } from "./page-cache";
import { securedResponse } from "./secured-response";
import { securityHeaders } from "./security-headers";
import { inEachLanguage, wholePage } from "./whole-page";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

describe("a page", () => {
  const page: RequestListener = (_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", etag: '"e1"' });
    response.flushHeaders();
    response.write("<p>one");
    response.end("<p>two");
  };

  test("goes out whole, with the policy of what it holds", async () => {
    const { headers, body } = await ask(await serving(page));
    expect(body.toString()).toBe("<p>one<p>two");
    expect(headers["content-security-policy"]).toBe("policy of <p>one<p>two");
    expect(headers["content-length"]).toBe("12");
  });

  test.each([
    [404, "<p>nothing"],
    [500, "<p>broken"],
  ])("that Next left empty for its script to fill is whole under status %i", async (code, page) => {
    const shell: RequestListener = (_, response) => {
      response.writeHead(code, { "content-type": "text/html" });
      response.end('<!DOCTYPE html><html id="__next_error__"><body></body></html>');
    };
    const { status, headers, body } = await ask(await serving(shell));
    expect(status).toBe(code);
    expect(body.toString()).toBe(page);
    expect(headers["content-security-policy"]).toBe(`policy of ${page}`);
  });

  test("proposes what is near where there is nothing, with 404 and no tag to keep it by", async () => {
    const nothing: RequestListener = (_, response) => {
      response.writeHead(404, { "content-type": "text/html", etag: '"e404"' }).end("<p>gone");
    };
    const port = await serving(nothing);
    const { status, headers, body } = await ask(port, {}, "GET", "/laon-tui");
    expect([status, body.toString(), headers.etag]).toEqual([404, "<p>loan-tui?", undefined]);
    expect((await ask(port, {}, "GET", "/elsewhere")).body.toString()).toBe("<p>nothing");
  });

  test("says that it has a text beside it, whatever Next says it varies by", async () => {
    const varying: RequestListener = (_, response) => {
      response.setHeader("Vary", "rsc");
      response.writeHead(200, { "content-type": "text/html" }).end("<p>one");
    };
    const { headers } = await ask(await serving(varying));
    expect(headers.vary).toBe("rsc, Accept, User-Agent");
  });

  test("carries every security header", async () => {
    const { headers } = await ask(await serving(page));
    expect(headers).toMatchObject(securityHeaders("http://hecate.example"));
  });

  test.each([
    ["br, gzip", "br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
    ["br;q=0, gzip", "gzip", gunzipSync],
  ])(
    "is compressed for a browser that takes %s, under a weak ETag",
    async (accepted, encoding, decode) => {
      const { headers, body } = await ask(await serving(page), { "accept-encoding": accepted });
      expect(headers["content-encoding"]).toBe(encoding);
      expect(headers.etag).toBe('W/"e1"');
      expect(decode(body).toString()).toBe("<p>one<p>two");
    },
  );

  test("has its policy worked out once while its ETag stands", async () => {
    let worked = 0;
    const port = await serving(page, () => `policy ${++worked}`);
    await ask(port);
    expect((await ask(port)).headers["content-security-policy"]).toBe("policy 1");
  });

  test("has its policy worked out each time when it has no ETag", async () => {
    let worked = 0;
    const anew: RequestListener = (_, response) => {
      response.setHeader("content-type", "text/html").end("<p>");
    };
    const port = await serving(anew, () => `policy ${++worked}`);
    await ask(port);
    expect((await ask(port)).headers["content-security-policy"]).toBe("policy 2");
  });

  test("is not kept unasked by caches that cannot know when it changes", async () => {
    const cached: RequestListener = (_, response) => {
      response.setHeader("cache-control", "s-maxage=3600, stale-while-revalidate=9");
      response.setHeader("content-type", "text/html").end("<p>");
    };
    const { headers } = await ask(await serving(cached));
    expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
  });
});

describe("a response without its page", () => {
  const unchanged: RequestListener = (_, response) => {
    response.writeHead(304, { "content-type": "text/html", etag: '"e1"' }).end();
  };

  test("leaves the stored page its policy, by sending none", async () => {
    const { status, headers } = await ask(await serving(unchanged));
    expect(status).toBe(304);
    expect(headers).not.toHaveProperty("content-security-policy");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("repeats the page's policy once it is known", async () => {
    const port = await serving((incoming, response) => {
      response.writeHead(200, { "content-type": "text/html", etag: '"e1"' });
      response.end(incoming.method === "HEAD" ? undefined : "<p>");
    });
    const unknown = await ask(port, {}, "HEAD");
    await ask(port);
    const known = await ask(port, {}, "HEAD");
    expect(unknown.headers).not.toHaveProperty("content-security-policy");
    expect(known.headers["content-security-policy"]).toBe("policy of <p>");
  });
});

describe("anything else", () => {
  test("passes through as it is written", async () => {
    let finish = () => {};
    const port = await serving((_, response) => {
      response.setHeader("content-type", "application/octet-stream");
      response.write("first");
      finish = () => response.end("last");
    });
    const sent = request({ port }).end();
    const [response] = await once(sent, "response");
    const [chunk] = await once(response, "data");
    expect(String(chunk)).toBe("first");
    finish();
    expect(await text(response)).toBe("last");
  });

  test("keeps its range, length and encoding", async () => {
    const port = await serving((_, response) => {
      response.writeHead(206, { "content-range": "bytes 0-1/4", "content-length": 2 }).end("ab");
    });
    const { status, headers, body } = await ask(port, { "accept-encoding": "br" });
    expect([status, body.toString()]).toEqual([206, "ab"]);
    expect(headers).toMatchObject({ "content-range": "bytes 0-1/4", "content-length": "2" });
    expect(headers).not.toHaveProperty("content-encoding");
  });

  test("gets back the length that Next takes away, and tells nobody how", async () => {
    const stripped: RequestListener = (_, response) => {
      response.setHeader(statedLengthHeader, "3").end("abc");
    };
    const { headers } = await ask(await serving(stripped));
    expect(headers["content-length"]).toBe("3");
    expect(headers).not.toHaveProperty(statedLengthHeader);
  });

  test("has no length and a weak ETag once Next compressed it", async () => {
    const compressed: RequestListener = (_, response) => {
      response.setHeader("content-encoding", "gzip").setHeader("etag", '"e1"');
      response.setHeader(statedLengthHeader, "3");
      response.write("abcdef");
      response.end();
    };
    const { headers } = await ask(await serving(compressed));
    expect(headers).not.toHaveProperty("content-length");
    expect(headers.etag).toBe('W/"e1"');
  });

  test("may load and run nothing", async () => {
    const port = await serving((_, response) => {
      response.setHeader("content-type", "image/svg+xml").end("<svg/>");
    });
    expect((await ask(port)).headers["content-security-policy"]).toBe(inertPolicy);
  });

  test("keeps a header that its route set by itself", async () => {
    const port = await serving((_, response) => {
      response.setHeader("cross-origin-resource-policy", "cross-origin").end();
    });
    expect((await ask(port)).headers["cross-origin-resource-policy"]).toBe("cross-origin");
  });
});

describe("strict transport security", () => {
  test.each([
    ["https://hecate.example", true],
    ["http://localhost:3000", false],
  ])("for %s is %s", (publicUrl, isSent) => {
    expect("strict-transport-security" in securityHeaders(publicUrl)).toBe(isSent);
  });
});

test("the page cache drops the page used longest ago", () => {
  const cache = new PageCache((html) => html, 2);
  for (const name of ["a", "b", "a", "c"]) cache.page(name, Buffer.from(name));
  expect(["a", "b", "c"].filter((name) => cache.peek(name))).toEqual(["a", "c"]);
});

const standIns = { notFound: Buffer.from("<p>nothing"), outOfOrder: Buffer.from("<p>broken") };

async function serving(
  listener: RequestListener,
  policyOf = (html: string) => `policy of ${html}`,
): Promise<number> {
  const headers = securityHeaders("http://hecate.example");
  const ServerResponse = securedResponse(
    headers,
    new PageCache(policyOf),
    wholePage(
      inEachLanguage(() => standIns),
      async (target) => (target === "/laon-tui" ? Buffer.from("<p>loan-tui?") : null),
    ),
  );
  const server = createServer({ ServerResponse }, listener).listen(0);
  closers.push(() => server.close());
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

async function ask(port: number, headers = {}, method = "GET", path = "/") {
  const sent = request({ port, headers, method, path, agent: false }).end();
  const [response] = await once(sent, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}
