import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { closeDatabase, db } from "#lib/db/client";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { ask, refusalOf } from "#lib/testing/requests";

const { GET } = verbs(
  route(operations.getService, async () => {
    await db().publisher.count();
    throw new Error("a secret of the server");
  }),
);

describe("a route whose handler throws", () => {
  beforeEach(() => {
    vi.stubEnv("LOG_LEVEL", "silent");
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await closeDatabase();
  });

  test("answers 500 with the request's id and nothing else", async () => {
    const response = await ask(GET, "GET", "/api/v1");
    const id = response.headers.get("x-request-id");
    const { status, code, view } = await refusalOf(response);
    expect([status, code, view.requestId]).toEqual([500, "internal-error", id]);
    expect(JSON.stringify(view)).not.toContain("secret");
  });

  test("answers 503 when the database cannot be asked", async () => {
    await closeDatabase();
    vi.stubEnv("DATABASE_URL", "postgresql://hecate:x@127.0.0.1:1/postgres");
    const response = await ask(GET, "GET", "/api/v1");
    expect(response.headers.get("retry-after")).toBe("5");
    expect(await refusalOf(response)).toMatchObject({ status: 503, code: "service-unavailable" });
  });
});

describe("a body that ends before its end", () => {
  const logKey = Symbol.for("hecate.log");
  const holder: { [key: symbol]: unknown } = globalThis;
  let logged: { level: number; msg: string }[];
  beforeEach(() => {
    logged = [];
    holder[logKey] = pino(
      { level: "trace" },
      { write: (line: string) => logged.push(JSON.parse(line)) },
    );
  });
  afterEach(() => {
    delete holder[logKey];
  });

  const { POST } = verbs(route(operations.ruleCases, async () => ok({ view: { items: [] } })));

  async function send(error: unknown): Promise<Response> {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(Buffer.from('{"cases":')),
      pull: (controller) => controller.error(error),
    });
    const headers = { "content-type": "application/json" };
    const url = "http://localhost/api/v1/cases/bulk-ruling";
    const init = { method: "POST", headers, body, duplex: "half" };
    return POST(new Request(url, init), {});
  }

  test("is no error of ours when its sender is gone", async () => {
    const aborted = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
    expect((await send(aborted)).status).toBe(400);
    expect(logged).toMatchObject([{ level: 20, msg: "the client hung up" }]);
  });

  test("is one when it was our fault", async () => {
    expect((await send(new TypeError("a bug of ours"))).status).toBe(500);
    expect(logged).toMatchObject([{ level: 50, msg: "request failed" }]);
  });
});
