import { open, rm } from "node:fs/promises";
import { type Cid, parseCid } from "@hecate/protocol/cid";
import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { mediaPath, settle, stagingPath } from "#lib/content/content-directory";
import { readFlatFile } from "#lib/content/read-content";
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
    const cid = parseCid(text);
    const upload = cid.ok ? await readUpload(cid.value) : null;
    if (!cid.ok || upload === null) {
      return refuse("content-missing", `${called} ${index + 1} was not uploaded`, at);
    }
    if (!upload.ok) return { ok: false, refusal: { ...upload.refusal, at } };
    const image = await reencodeScreenshot(upload.value);
    if (!image.ok) {
      return refuse(image.refusal.code, `${called} ${index + 1} ${image.refusal.detail}`, at);
    }
    prepared.push({ cid: cid.value, image: image.value });
  }
  return ok(prepared);
}

async function readUpload(cid: Cid): Promise<Result<Buffer, "image-too-large"> | null> {
  const file = await readFlatFile(cid);
  if (file === null) return null;
  if (file.size > limits.screenshotBytes) {
    return refuse("image-too-large", `An image exceeds ${limits.screenshotBytes} bytes`);
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.chunks()) chunks.push(chunk);
  return ok(Buffer.concat(chunks));
}

/** Keeps what was prepared. The same image is the same file, so doing it twice changes nothing. */
export async function keepImages(images: readonly PreparedImage[]): Promise<void> {
  for (const { image } of images) {
    const staged = await stagingPath();
    try {
      const file = await open(staged, "wx");
      await file.writeFile(image.bytes);
      await file.datasync();
      await file.close();
      await settle(staged, mediaPath(image.cid));
    } finally {
      await rm(staged, { force: true });
    }
  }
}
