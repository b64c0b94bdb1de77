import type { Cid } from "@hecate/protocol/cid";
import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { mediaPath } from "#lib/content/content-directory";
import { keepFile } from "#lib/content/keep-file";
import { readUpload } from "#lib/content/read-upload";
import { type ImageRefusal, reencodeScreenshot, type ShownImage } from "#lib/content/screenshot";

/** A screenshot ready to be shown, not yet kept. */
export interface PreparedScreenshot {
  /** What was uploaded. */
  readonly cid: Cid;
  readonly image: ShownImage;
}

/** Re-encodes uploaded screenshots. Keeps nothing: a refusal leaves the store as it was. */
export async function prepareScreenshots(
  cids: readonly string[],
): Promise<Result<PreparedScreenshot[], ImageRefusal | "content-missing">> {
  const prepared: PreparedScreenshot[] = [];
  for (const [index, text] of cids.entries()) {
    const at = `/listing/screenshots/${index}`;
    const upload = await readUpload(text, limits.screenshotBytes);
    if (upload === null) {
      return refuse("content-missing", `Screenshot ${index + 1} was not uploaded`, at);
    }
    const { cid, bytes } = upload;
    if (bytes === null) {
      const detail = `A screenshot exceeds ${limits.screenshotBytes} bytes`;
      return refuse("image-too-large", detail, at);
    }
    const image = await reencodeScreenshot(bytes);
    if (!image.ok) {
      return refuse(image.refusal.code, `Screenshot ${index + 1} ${image.refusal.detail}`, at);
    }
    prepared.push({ cid, image: image.value });
  }
  return ok(prepared);
}

/** Keeps what was prepared. The same image is the same file, so doing it twice changes nothing. */
export async function keepScreenshots(screenshots: readonly PreparedScreenshot[]): Promise<void> {
  for (const { image } of screenshots) await keepFile(mediaPath(image.cid), image.bytes);
}
