import { randomBytes } from "node:crypto";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { isSystemError } from "../files/file-refusal";
import { makeFolder } from "../files/make-folder";
import { askPassphrase } from "../identity/ask-passphrase";
import { type KeyFile, printKeyFile } from "../identity/key-file";
import { sealSeed } from "../identity/sealed-seed";
import { seedBytes, signerOf } from "../identity/seed";
import type { Outcome, Session } from "../session";

/** Makes the home's key. An existing one is never replaced. */
export async function identityInit(session: Session, withPassphrase: boolean): Promise<Outcome> {
  const seed = randomBytes(seedBytes);
  const { did } = signerOf(seed);
  const head = { format: "hecate-key/1", algorithm: "Ed25519", did } as const;
  let file: KeyFile = { ...head, seed: seed.toString("base64") };
  if (withPassphrase || session.passphraseFromStdin) {
    const passphrase = await newPassphrase(session);
    if (!passphrase.ok) return passphrase;
    file = { ...head, sealed: sealSeed(seed, passphrase.value) };
  }
  const path = session.home.identity;
  const written = await writeOnce(path, printKeyFile(file));
  if (!written.ok) return written;
  return ok({
    text: did,
    json: { did, path },
    notes: [`Your key is in ${path}. Back it up: a lost root key cannot be replaced.`],
    next: "hecate publisher register NAME",
  });
}

async function newPassphrase(session: Session): Promise<Result<string, "passphrase-wrong">> {
  const passphrase = await askPassphrase(session, "New passphrase");
  if (!passphrase.ok) return passphrase;
  if (passphrase.value === "") return refuse("passphrase-wrong", "An empty one protects nothing.");
  if (session.passphraseFromStdin) return passphrase;
  const again = await askPassphrase(session, "The same again");
  if (again.ok && again.value !== passphrase.value) {
    return refuse("passphrase-wrong", "The two were not the same.");
  }
  return again;
}

async function writeOnce(path: string, text: string): Promise<Result<true, "identity-exists">> {
  await makeFolder(dirname(path), 0o700);
  try {
    const file = await open(path, "wx", 0o600);
    await file.writeFile(text);
    await file.sync();
    await file.close();
    return ok(true);
  } catch (error) {
    if (isSystemError(error) && error.code === "EEXIST") {
      return refuse("identity-exists", path);
    }
    throw error;
  }
}
