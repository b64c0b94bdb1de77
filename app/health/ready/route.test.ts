import { afterEach, describe, expect, test, vi } from "vitest";
import { closeDatabase } from "#lib/db/client";
import { GET } from "./route";

describe("readiness", () => {
  afterEach(async () => {
    vi.unstubAllEnvs();
    await closeDatabase();
  });

  test("is 200 while the database answers", async () => {
    const response = await GET();
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("is 503 while it does not", async () => {
    await closeDatabase();
    vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:9/nothing");
    expect((await GET()).status).toBe(503);
  });
});
