import type { RecordingRefusal } from "@hecate/protocol/asciicast/recording";
import { ok, type Result } from "@hecate/protocol/result";
import type { UploadedRecording } from "@hecate/protocol/wire/listing";
import { carOfBytes } from "#lib/content/car-of-bytes";
import { reencodeRecording } from "#lib/content/recording";
import { type StoreRefusal, storeContent } from "#lib/content/store-content";
import type { ActingOwner } from "#lib/identity/acting-owner";

/**
 * Stores a recording under its content id, as `PUT /content/{cid}` would, if it can be played. What is
 * stored are the bytes as they came; pages play what is left of them after filtering.
 */
export async function uploadRecording(
  bytes: Uint8Array,
  owner: ActingOwner,
  now: Date,
): Promise<Result<UploadedRecording & { created: boolean }, RecordingRefusal | StoreRefusal>> {
  const served = reencodeRecording(bytes);
  if (!served.ok) return served;
  const stored = await storeContent({ ...(await carOfBytes(bytes)), owner }, now);
  if (!stored.ok) return stored;
  const { cid, created } = stored.value;
  const { title, durationMs } = served.value.recording;
  return ok({ cid, title, seconds: durationMs / 1000, bytes: served.value.bytes.length, created });
}
