import { createHash } from "node:crypto";
import { type Cid, rawCidFromDigest } from "@hecate/protocol/cid";
import { limits } from "@hecate/protocol/limits";
import type { MediaWidth } from "@hecate/protocol/media-widths";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import sharp from "sharp";

// Of libvips' many readers, only those of the three formats that we take.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadPngBuffer", "VipsForeignLoadJpegBuffer", "VipsForeignLoadWebpBuffer"],
});

/** The image that is shown for a screenshot: pixels only, nothing else of what was uploaded. */
export interface ShownImage {
  readonly cid: Cid;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Twice the width at which pages show it, for dense displays. */
const shownSidePixels = 2400;

export type ImageRefusal = "image-unsupported" | "image-too-large";

/** Decodes a PNG, JPEG or WebP within bounds and encodes its pixels anew, as WebP. */
export async function reencodeScreenshot(
  bytes: Uint8Array,
): Promise<Result<ShownImage, ImageRefusal>> {
  if (bytes.length > limits.screenshotBytes) {
    return refuse("image-too-large", `exceeds ${limits.screenshotBytes} bytes`);
  }
  if (bytes.length === 0) return refuse("image-unsupported", "is empty");
  const measured = await measure(bytes);
  if (!measured.ok) return measured;
  try {
    const image = sharp(bytes, { failOn: "warning", limitInputPixels: limits.screenshotPixels });
    const { data, info } = await image
      .autoOrient()
      .resize(shownSidePixels, shownSidePixels, { fit: "inside", withoutEnlargement: true })
      .webp({ quality: 90, smartSubsample: true })
      .toBuffer({ resolveWithObject: true });
    const cid = rawCidFromDigest(createHash("sha256").update(data).digest());
    return ok({ cid, bytes: data, width: info.width, height: info.height });
  } catch {
    return refuse("image-unsupported", "is damaged");
  }
}

/** A shown image at that width, or as it is where it is no wider; for pages that show it small. */
export async function narrowImage(bytes: Uint8Array, width: MediaWidth): Promise<Uint8Array> {
  return await sharp(bytes)
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 80, smartSubsample: true })
    .toBuffer();
}

/** Reads the header alone: nothing is decoded before its size is known. */
async function measure(bytes: Uint8Array): Promise<Result<true, ImageRefusal>> {
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (header === null) return refuse("image-unsupported", "is not a PNG, JPEG or WebP image");
  if ((header.pages ?? 1) > 1) return refuse("image-unsupported", "is animated");
  const { width, height } = header;
  const tooLong = Math.max(width, height) > limits.screenshotSidePixels;
  if (tooLong || width * height > limits.screenshotPixels) {
    return refuse("image-too-large", `has ${width} × ${height} pixels`);
  }
  return ok(true);
}
