import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
} from "node:crypto";
import { link, open, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { didOf } from "@hecate/protocol/did";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { env } from "#lib/env";
import { StartupError } from "#lib/startup-error";

const signers = new Map<string, Promise<Signer>>();

/**
 * The service's own Ed25519 key, which signs the public log and the advisories: PKCS #8 PEM in
 * `service.key` of the data folder, made at the first call, or in `HECATE_SERVICE_KEY_FILE`, which must be
 * there. Throws a `StartupError` where it cannot be used.
 */
export function serviceSigner(): Promise<Signer> {
  const { serviceKeyFile, dataDir } = env();
  const path = serviceKeyFile ?? join(dataDir, "service.key");
  const known = signers.get(path);
  if (known) return known;
  const loading = loadSigner(path, serviceKeyFile === undefined);
  signers.set(path, loading);
  // A mended file is to be read by the next call.
  loading.catch(() => signers.delete(path));
  return loading;
}

async function loadSigner(path: string, mayMake: boolean): Promise<Signer> {
  try {
    if (mayMake) await makeKey(path);
    const { mode } = await stat(path);
    if ((mode & 0o077) !== 0) {
      const rights = (mode & 0o777).toString(8);
      throw new StartupError(
        `The service's key ${path} can be read by others (mode ${rights}).`,
        `Run: chmod 600 ${path}. If others may have read it, replace it.`,
      );
    }
    return signerOf(createPrivateKey(await readFile(path)));
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(
      `The service's key ${path} cannot be used (${reasonOf(error)}).`,
      "It must hold an Ed25519 private key as PKCS #8 PEM, as openssl genpkey writes it.",
    );
  }
}

/** Whole or not at all, and never in place of one that is there: a link gives way to nobody. */
async function makeKey(path: string): Promise<void> {
  if (
    await stat(path).then(
      () => true,
      () => false,
    )
  )
    return;
  const staged = join(dirname(path), `.service.key.${randomUUID()}`);
  try {
    const file = await open(staged, "wx", 0o600);
    await file.writeFile(
      generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }),
    );
    await file.sync();
    await file.close();
    await link(staged, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
    const directory = await open(dirname(path), "r");
    await directory.sync();
    await directory.close();
  } finally {
    await rm(staged, { force: true });
  }
}

function signerOf(key: KeyObject): Signer {
  if (key.asymmetricKeyType !== "ed25519") throw new Error(`it is ${key.asymmetricKeyType}`);
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  const did = didOf(spki.subarray(-32));
  if (!did.ok) throw new Error(did.refusal.detail);
  return { did: did.value, sign: (bytes) => new Uint8Array(sign(null, bytes, key)) };
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
