import { generateKeyPairSync } from "node:crypto";
import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { verifySignature } from "@hecate/protocol/testing/test-keys";
import { afterEach, describe, expect, test, vi } from "vitest";
import { env } from "#lib/env";
import { serviceSigner } from "#lib/service-key";
import { StartupError } from "#lib/startup-error";
import { keptFiles, provideDataDirectory } from "#lib/testing/data-directory";

provideDataDirectory();
afterEach(() => {
  vi.unstubAllEnvs();
});

const keyFile = () => join(env().dataDir, "service.key");

describe("the service's key", () => {
  test("is made once, even when asked for by several at once, and signs", async () => {
    const signers = await Promise.all([serviceSigner(), serviceSigner(), serviceSigner()]);
    expect(new Set(signers.map(({ did }) => did)).size).toBe(1);
    const signer = await serviceSigner();
    const bytes = Buffer.from("a checkpoint");
    const signature = new Uint8Array(await signer.sign(bytes));
    expect(verifySignature(signer.did, bytes, signature)).toBe(true);
    expect(await keptFiles()).toEqual(["service.key"]);
  });

  test("can be read by its owner only", async () => {
    await serviceSigner();
    expect((await stat(keyFile())).mode & 0o777).toBe(0o600);
  });

  test.each([0o640, 0o604, 0o620])("is refused with mode %o", async (mode) => {
    await writeFile(keyFile(), pem("ed25519"));
    await chmod(keyFile(), mode);
    await expect(serviceSigner()).rejects.toThrow(/can be read by others/);
    expect(await readFile(keyFile(), "utf8")).toContain("PRIVATE KEY");
  });

  test("is never replaced: a broken one is refused, a mended one read", async () => {
    await writeFile(keyFile(), "not a key", { mode: 0o600 });
    await expect(serviceSigner()).rejects.toThrow(StartupError);
    expect(await readFile(keyFile(), "utf8")).toBe("not a key");
    await writeFile(keyFile(), pem("ed25519"));
    expect((await serviceSigner()).did).toMatch(/^did:key:z6Mk/);
  });

  test("must be Ed25519", async () => {
    await writeFile(keyFile(), pem("x25519"), { mode: 0o600 });
    await expect(serviceSigner()).rejects.toThrow(/x25519/);
  });

  test("is taken from the file that the environment names, which is never made", async () => {
    const path = join(env().dataDir, "secret.pem");
    vi.stubEnv("HECATE_SERVICE_KEY_FILE", path);
    await expect(serviceSigner()).rejects.toThrow(/secret\.pem.*ENOENT/);
    await writeFile(path, pem("ed25519"), { mode: 0o600 });
    expect((await serviceSigner()).did).toMatch(/^did:key:z6Mk/);
    expect(await keptFiles()).toEqual(["secret.pem"]);
  });
});

function pem(type: "ed25519" | "x25519") {
  const options = { privateKeyEncoding: { format: "pem", type: "pkcs8" } } as const;
  const pair =
    type === "ed25519"
      ? generateKeyPairSync("ed25519", {
          ...options,
          publicKeyEncoding: { format: "pem", type: "spki" },
        })
      : generateKeyPairSync("x25519", {
          ...options,
          publicKeyEncoding: { format: "pem", type: "spki" },
        });
  return pair.privateKey;
}
