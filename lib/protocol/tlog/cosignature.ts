import { ok, type Result, refuse } from "../result";
import type { Signer } from "../ucan/issue";
import type { VerifySignature } from "../ucan/verify-chain";
import { type NoteKey, parseNote, signaturesBy, signatureTypes, withSignature } from "./note";

const timeBytes = 8;

/**
 * Adds to a signed checkpoint that `witness` saw it at `at`, as the largest tree of its log, consistent with all
 * it saw before (c2sp.org/tlog-cosignature, Ed25519). Whoever calls it has checked that.
 */
export async function cosign(
  note: string,
  witness: Signer,
  name: string,
  at: Date,
): Promise<Result<string, "log-malformed">> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const seconds = Math.floor(at.getTime() / 1000);
  const signature = await witness.sign(signedBytes(seconds, parsed.value.text));
  const timed = new Uint8Array(timeBytes + signature.length);
  new DataView(timed.buffer).setBigUint64(0, BigInt(seconds));
  timed.set(signature, timeBytes);
  const key = { name, did: witness.did, type: signatureTypes.cosignature };
  return ok(await withSignature(note, key, timed));
}

/** When a witness saw the checkpoint, as its signature on the note says. */
export async function verifyCosignature(
  note: string,
  witness: NoteKey,
  verifySignature: VerifySignature,
): Promise<Result<Date, "log-malformed" | "log-bad-signature">> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const [timed] = await signaturesBy(parsed.value, witness);
  if (timed === undefined || timed.length < timeBytes) {
    return refuse("log-bad-signature", `${witness.name} did not cosign it`);
  }
  const seconds = Number(new DataView(timed.buffer).getBigUint64(0));
  const bytes = signedBytes(seconds, parsed.value.text);
  const holds = await verifySignature(witness.did, bytes, timed.slice(timeBytes));
  return holds
    ? ok(new Date(seconds * 1000))
    : refuse("log-bad-signature", `the cosignature of ${witness.name} does not hold`);
}

function signedBytes(seconds: number, text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`cosignature/v1\ntime ${seconds}\n${text}`);
}
