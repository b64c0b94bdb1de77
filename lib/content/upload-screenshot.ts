import { ok, type Result } from "@hecate/protocol/result";
import type { UploadedScreenshot } from "@hecate/protocol/wire/listing";
import { carOfBytes } from "#lib/content/car-of-bytes";
import { type ImageRefusal, reencodeScreenshot } from "#lib/content/screenshot";
import { type StoreRefusal, storeContent } from "#lib/content/store-content";
import type { ActingOwner } from "#lib/identity/acting-owner";

/**
 * Stores an image under its content id, as `PUT /content/{cid}` would, if it can be shown. What is
 * stored are the bytes as they came; pages show them drawn anew.
 */
export async function uploadScreenshot(
  bytes: Uint8Array,
  owner: ActingOwner,
  now: Date,
): Promise<Result<UploadedScreenshot & { created: boolean }, ImageRefusal | StoreRefusal>> {
  const shown = await reencodeScreenshot(bytes);
  if (!shown.ok) return shown;
  const stored = await storeContent({ ...(await carOfBytes(bytes)), owner }, now);
  if (!stored.ok) return stored;
  const { cid, created } = stored.value;
  const { width, height } = shown.value;
  return ok({ cid, width, height, created });
}
