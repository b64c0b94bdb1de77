import { operations } from "@hecate/protocol/wire/operations";
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
