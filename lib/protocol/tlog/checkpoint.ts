import { base64pad } from "multiformats/bases/base64";
import type { Did } from "../did";
import { ok, type Result, refuse } from "../result";
import type { VerifySignature } from "../ucan/verify-chain";
import { hashBytes } from "./merkle";
import { decodeBase64, type NoteKey, openNote, signatureTypes } from "./note";
import type { TreeHead } from "./verify-proof";

/** Which log, how large it is, and its root (c2sp.org/tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
}

/** How the log of a service is named: its prefix without the scheme. `service` is an origin. */
export function logOriginOf(service: string): string {
  return `${new URL(service).host}/log`;
}

export function logKeyOf(service: string, did: Did): NoteKey {
  return { name: logOriginOf(service), did, type: signatureTypes.ed25519 };
}

/** The text that is signed. */
export function printCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64pad.baseEncode(root)}\n`;
}

export function parseCheckpoint(text: string): Result<Checkpoint, "log-malformed"> {
  const [origin = "", size = "", base64 = "", ...rest] = text.split("\n");
  const root = decodeBase64(base64);
  if (origin === "" || !/^(0|[1-9]\d{0,14})$/.test(size) || root?.length !== hashBytes) {
    return refuse("log-malformed", "the checkpoint is not an origin, a size and a root");
  }
  // What follows are extensions, which say nothing about the tree.
  if (rest.at(-1) !== "" || rest.slice(0, -1).includes("")) {
    return refuse("log-malformed", "the checkpoint has an empty line");
  }
  return ok({ origin, size: Number(size), root });
}

/** What a signed checkpoint says, when `key` signed it and it is of the log that the key is named for. */
export async function openCheckpoint(
  note: string,
  key: NoteKey,
  verifySignature: VerifySignature,
): Promise<Result<Checkpoint, "log-malformed" | "log-bad-signature">> {
  const text = await openNote(note, key, verifySignature);
  if (!text.ok) return text;
  const checkpoint = parseCheckpoint(text.value);
  if (!checkpoint.ok || checkpoint.value.origin === key.name) return checkpoint;
  return refuse("log-malformed", `it is the checkpoint of ${checkpoint.value.origin}`);
}
