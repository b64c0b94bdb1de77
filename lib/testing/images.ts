import sharp from "sharp";

/** A small picture with a gradient, in any format that sharp writes. */
export async function anImage(
  format: "png" | "jpeg" | "webp" | "gif",
  { width = 40, height = 30, frames = 1 } = {},
): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * frames * 3);
  for (let index = 0; index < pixels.length; index++) pixels[index] = (index * 7) % 251;
  const raw = { width, height: height * frames, channels: 3, pageHeight: height } as const;
  const image = sharp(pixels, { raw, limitInputPixels: false });
  return image
    .toFormat(format)
    .withExif({ IFD0: { Copyright: "a secret" } })
    .toBuffer();
}
