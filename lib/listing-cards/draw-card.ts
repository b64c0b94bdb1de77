import sharp, { type OverlayOptions } from "sharp";
import { cardFont } from "#lib/listing-cards/card-font";

/** What those who show links ask for. */
const size = { width: 1200, height: 630 };
const room = { left: 88, top: 132, width: 1024, height: 430 };

/** A terminal's window. Of rectangles: strangers' pictures are why SVG cannot be read in this process. */
const window = [
  rectangle("#3a3a52", [40, 40, 1120, 550]),
  rectangle("#14141b", [42, 42, 1116, 546]),
  rectangle("#3a3a52", [42, 98, 1116, 2]),
  rectangle("#f87171", [66, 62, 16, 16]),
  rectangle("#fbbf24", [96, 62, 16, 16]),
  rectangle("#10b981", [126, 62, 16, 16]),
];

/** A window with that text in it, as a PNG. A text that is too long for it is drawn smaller. */
export async function drawCard(markup: string): Promise<Uint8Array<ArrayBuffer>> {
  const fontfile = await cardFont();
  const font = "JetBrains Mono";
  const text = { text: markup, font, fontfile, rgba: true, dpi: 72, width: room.width } as const;
  const words = await sharp({ text: { ...text, wrap: "word-char" } })
    .resize({ width: room.width, height: room.height, fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer();
  const card = await sharp({ create: { ...size, channels: 3, background: "#0c0c10" } })
    .composite([...window, { input: words, left: room.left, top: room.top }])
    .png({ palette: true })
    .toBuffer();
  return new Uint8Array(card);
}

function rectangle(
  background: string,
  [left, top, width, height]: readonly [number, number, number, number],
): OverlayOptions {
  return { input: { create: { width, height, channels: 3, background } }, left, top };
}
