import { limits } from "@hecate/protocol/limits";
import { describe, expect, test } from "vitest";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { DELETE, GET, HEAD, OPTIONS } from "./route";

provideWorld();

describe("GET /api/v1", () => {
  test("tells the audience of invocations and every limit", async () => {
    const response = await ask(GET, "GET", "/api/v1");
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ did: "did:web:localhost%3A3000", limits });
  });

  test("answers 304 to whoever has it, by a strong tag of the bytes", async () => {
    const first = await ask(GET, "GET", "/api/v1");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(first.headers.get("cache-control")).toBe("public, no-cache");
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = await ask(GET, "GET", "/api/v1", { headers: { "if-none-match": held } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
    const other = await ask(GET, "GET", "/api/v1", { headers: { "if-none-match": '"other"' } });
    expect(other.status).toBe(200);
  });

  test("answers HEAD with the fields of GET and no body", async () => {
    const response = await ask(HEAD, "HEAD", "/api/v1");
    expect(response.headers.get("content-length")).toMatch(/^\d+$/);
    expect(await response.text()).toBe("");
  });

  test("refuses other methods and says which it takes", async () => {
    const response = await ask(DELETE, "DELETE", "/api/v1");
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(await refusalOf(response)).toMatchObject({ status: 405, code: "method-not-allowed" });
    expect((await ask(OPTIONS, "OPTIONS", "/api/v1")).headers.get("allow")).toBe(
      "GET, HEAD, OPTIONS",
    );
  });

  test("refuses a query that it does not know, naming it", async () => {
    const { status, code, view } = await refusalOf(await ask(GET, "GET", "/api/v1?debug=1"));
    expect([status, code]).toEqual([400, "malformed-request"]);
    expect(view.errors).toEqual([{ pointer: "/debug", detail: "is not a field of this request" }]);
    expect(view.type).toBe("http://localhost:3000/problems/malformed-request");
  });

  test("tells what is left, and when all is taken, how long to wait", async () => {
    const first = await ask(GET, "GET", "/api/v1");
    expect(first.headers.get("ratelimit-policy")).toBe('"read";q=1200;w=60');
    expect(first.headers.get("ratelimit")).toBe('"read";r=1199;t=60');
    expect(first.headers.has("retry-after")).toBe(false);
    exhaust("read");
    const last = await ask(GET, "GET", "/api/v1");
    expect(last.headers.get("ratelimit")).toMatch(/^"read";r=0;t=\d+$/);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refusalOf(last)).toMatchObject({ status: 429, code: "too-many-requests" });
  });
});
