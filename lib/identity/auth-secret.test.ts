import { statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { env } from "#lib/env";
import { authSecret } from "#lib/identity/auth-secret";
import { keptFiles, provideDataDirectory } from "#lib/testing/data-directory";

provideDataDirectory();
afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the secret of a sign-in's cookies", () => {
  test("is made once, for its owner's eyes alone", async () => {
    const secret = authSecret();
    expect(secret).toHaveLength(43);
    expect(authSecret()).toBe(secret);
    expect(await keptFiles()).toEqual(["auth.secret"]);
    expect(statSync(join(env().dataDir, "auth.secret")).mode & 0o777).toBe(0o600);
  });

  test("is the operator's where they give one", async () => {
    vi.stubEnv("HECATE_AUTH_SECRET", "x".repeat(32));
    expect(authSecret()).toBe("x".repeat(32));
    expect(await keptFiles()).toEqual([]);
  });
});
