import type { Cid } from "@hecate/protocol/cid";
import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { mediaPath } from "#lib/content/content-directory";
import { keepFile } from "#lib/content/keep-file";
import { readUpload } from "#lib/content/read-upload";
import { type ImageRefusal, reencodeScreenshot, type ShownImage } from "#lib/content/screenshot";

/** An image ready to be shown, not yet kept. */
export interface PreparedImage {
  /** What was uploaded. */
  readonly cid: Cid;
  readonly image: ShownImage;
}

/** The images of a listing; absent where they stay as they are. */
export interface ListingImages<Each = string> {
  readonly screenshots: readonly Each[] | undefined;
  /** What the readme may show. */
  readonly images: readonly Each[] | undefined;
}

export type PreparedImages = ListingImages<PreparedImage>;

/** Re-encodes uploaded images. Keeps nothing: a refusal leaves the store as it was. */
export async function prepareImages(
  given: ListingImages,
): Promise<Result<PreparedImages, ImageRefusal | "content-missing">> {
  const screenshots = await prepareEach(given.screenshots ?? [], "screenshots", "Screenshot");
  if (!screenshots.ok) return screenshots;
  const cids = [...new Set(given.images ?? [])];
  const images = await prepareEach(cids, "images", "Image");
  if (!images.ok) return images;
  return ok({
    screenshots: given.screenshots && screenshots.value,
    images: given.images && images.value,
  });
}

async function prepareEach(
  cids: readonly string[],
  field: string,
  called: string,
): Promise<Result<PreparedImage[], ImageRefusal | "content-missing">> {
  const prepared: PreparedImage[] = [];
  for (const [index, text] of cids.entries()) {
    const at = `/listing/${field}/${index}`;
    const upload = await readUpload(text, limits.screenshotBytes);
    if (upload === null) {
      return refuse("content-missing", `${called} ${index + 1} was not uploaded`, at);
    }
    const { cid, bytes } = upload;
    if (bytes === null) {
      const detail = `${called} ${index + 1} exceeds ${limits.screenshotBytes} bytes`;
      return refuse("image-too-large", detail, at);
    }
    const image = await reencodeScreenshot(bytes);
    if (!image.ok) {
      return refuse(image.refusal.code, `${called} ${index + 1} ${image.refusal.detail}`, at);
    }
    prepared.push({ cid, image: image.value });
  }
  return ok(prepared);
}

/** Keeps what was prepared. The same image is the same file, so doing it twice changes nothing. */
export async function keepImages(images: readonly PreparedImage[]): Promise<void> {
  for (const { image } of images) await keepFile(mediaPath(image.cid), image.bytes);
}
