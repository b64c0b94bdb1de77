import { base64pad } from "multiformats/bases/base64";
import { sha256 } from "multiformats/hashes/sha2";
import { type Did, publicKeyOf } from "../did";
import { limits } from "../limits";
import { ok, type Result, refuse } from "../result";
import type { Signer } from "../ucan/issue";
import type { VerifySignature } from "../ucan/verify-chain";

/** Signature types of c2sp.org/signed-note that we write and check. */
export const signatureTypes = { ed25519: 0x01, cosignature: 0x04 } as const;

/** Whose signature on a note counts. */
export interface NoteKey {
  readonly name: string;
  readonly did: Did;
  readonly type: (typeof signatureTypes)[keyof typeof signatureTypes];
}

/** Text that one or more keys signed (c2sp.org/signed-note). */
export interface Note {
  /** What is signed, its last newline included. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

interface NoteSignature {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array<ArrayBuffer>;
}

const keyIdBytes = 4;
const utf8 = new TextEncoder();

export function parseNote(note: string): Result<Note, "log-malformed"> {
  const malformed = (detail: string) => refuse("log-malformed", `the note ${detail}`);
  if (note.length > limits.logNoteChars) {
    return malformed(`is longer than ${limits.logNoteChars} characters`);
  }
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n")) return malformed("has no signatures after a blank line");
  const lines = note.slice(end + 2, -1).split("\n");
  const signatures = lines.map(parseSignature).filter((each) => each !== null);
  if (signatures.length < lines.length) return malformed("has a line that is no signature");
  return ok({ text: note.slice(0, end + 1), signatures });
}

/** The note with a signature line of `key` more. `note` is signed text, or text and a blank line. */
export async function withSignature(
  note: string,
  key: NoteKey,
  signature: Uint8Array,
): Promise<string> {
  const bytes = Uint8Array.from([...(await keyIdOf(key)), ...signature]);
  return `${note}— ${key.name} ${base64pad.baseEncode(bytes)}\n`;
}

/** Signs `text`, which ends in a newline, under the name of the signer. */
export async function signNote(text: string, signer: Signer, name: string): Promise<string> {
  const key = { name, did: signer.did, type: signatureTypes.ed25519 };
  return withSignature(`${text}\n`, key, await signer.sign(utf8.encode(text)));
}

/** The text of a note that `key` signed. Signatures of others are passed over. */
export async function openNote(
  note: string,
  key: NoteKey,
  verifySignature: VerifySignature,
): Promise<Result<string, "log-malformed" | "log-bad-signature">> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const { text } = parsed.value;
  const made = await signaturesBy(parsed.value, key);
  if (made.length === 0) return refuse("log-bad-signature", `${key.did} did not sign it`);
  for (const signature of made) {
    if (await verifySignature(key.did, utf8.encode(text), signature)) continue;
    return refuse("log-bad-signature", `the signature by ${key.did} does not hold`);
  }
  return ok(text);
}

/** What `key` put on a note, unjudged. */
export async function signaturesBy(note: Note, key: NoteKey): Promise<Uint8Array<ArrayBuffer>[]> {
  const id = await keyIdOf(key);
  return note.signatures
    .filter(({ name, keyId }) => name === key.name && keyId.every((byte, at) => byte === id[at]))
    .map(({ signature }) => signature);
}

/** `name+id+key`: how other tools of signed notes are told which key to trust. */
export async function printVerifierKey(key: NoteKey): Promise<string> {
  const id = Array.from(await keyIdOf(key), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${key.name}+${id}+${base64pad.baseEncode(encodedKey(key))}`;
}

async function keyIdOf(key: NoteKey): Promise<Uint8Array> {
  const named = Uint8Array.from([...utf8.encode(`${key.name}\n`), ...encodedKey(key)]);
  return (await sha256.encode(named)).slice(0, keyIdBytes);
}

function encodedKey({ type, did }: NoteKey): Uint8Array {
  return Uint8Array.from([type, ...publicKeyOf(did)]);
}

function parseSignature(line: string): NoteSignature | null {
  const [, name, base64] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line) ?? [];
  const bytes = name && base64 ? decodeBase64(base64) : null;
  if (!name || bytes === null || bytes.length <= keyIdBytes) return null;
  return { name, keyId: bytes.slice(0, keyIdBytes), signature: bytes.slice(keyIdBytes) };
}

/** Padded base64 (RFC 4648, section 4) in its one spelling, or null. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = new Uint8Array(base64pad.baseDecode(text));
    return base64pad.baseEncode(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}
