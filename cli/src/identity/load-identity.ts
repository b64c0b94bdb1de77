import { stat } from "node:fs/promises";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { readIfThere, readInput } from "../files/read-input";
import type { Session } from "../session";
import { askPassphrase } from "./ask-passphrase";
import { type KeyFile, parseKeyFile } from "./key-file";
import { openSeed } from "./sealed-seed";
import { signerOf } from "./seed";

type Unreadable =
  | "identity-missing"
  | "identity-exposed"
  | "identity-malformed"
  | "file-unreadable";

/** The key to sign with: `--key-file`, else the home's. */
export async function loadIdentity(
  session: Session,
): Promise<Result<Signer, Unreadable | "passphrase-wrong">> {
  const file = await readKeyFile(session);
  if (!file.ok) return file;
  const seed = await seedOf(session, file.value);
  if (!seed.ok) return seed;
  const signer = signerOf(seed.value);
  if (signer.did !== file.value.did) {
    return refuse("identity-malformed", `the file says ${file.value.did}, its seed ${signer.did}`);
  }
  return ok(signer);
}

/** The key file, unopened: enough to know whose key it is. */
export async function readKeyFile(session: Session): Promise<Result<KeyFile, Unreadable>> {
  const text = await keyFileText(session);
  return text.ok ? parseKeyFile(text.value) : text;
}

async function keyFileText(session: Session): Promise<Result<string, Unreadable>> {
  const path = session.keyFile ?? session.home.identity;
  if (path !== "-") {
    const exposed = await exposureOf(path);
    if (exposed !== null) return refuse("identity-exposed", exposed);
  }
  if (session.keyFile !== null) {
    const bytes = await readInput(path);
    return bytes.ok ? ok(new TextDecoder().decode(bytes.value)) : bytes;
  }
  const text = await readIfThere(path);
  return text === null ? refuse("identity-missing", `${path} does not exist`) : ok(text);
}

async function seedOf(
  session: Session,
  file: KeyFile,
): Promise<Result<Uint8Array, "passphrase-wrong">> {
  if ("seed" in file) return ok(Buffer.from(file.seed, "base64"));
  const passphrase = await askPassphrase(session, `Passphrase for ${file.did}`);
  if (!passphrase.ok) return passphrase;
  const seed = openSeed(file.sealed, passphrase.value);
  return seed === null ? refuse("passphrase-wrong", `it does not open ${file.did}`) : ok(seed);
}

/** Says who else may read the file, by its mode; null when nobody, or on Windows, which has no modes. */
async function exposureOf(path: string): Promise<string | null> {
  if (process.platform === "win32") return null;
  const mode = (await stat(path).catch(() => null))?.mode ?? 0;
  const others = mode & 0o077;
  if (others === 0) return null;
  return `${path} has mode ${(mode & 0o777).toString(8)}; it must be 600`;
}
