import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { unwrapWoff } from "#lib/listing-cards/unwrap-woff";

const woff = readFileSync(
  "node_modules/@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff",
);

test("a font comes out as large as its wrapping says, its tables where its directory says", () => {
  const font = unwrapWoff(woff);
  expect(font.length).toBe(woff.readUInt32BE(16));
  const names = Array.from({ length: font.readUInt16BE(4) }, (_, index) =>
    font.toString("latin1", 12 + index * 16, 16 + index * 16),
  );
  const head = 12 + names.indexOf("head") * 16;
  // The magic number of the table `head` (OpenType 1.9).
  expect(font.readUInt32BE(font.readUInt32BE(head + 8) + 12)).toBe(0x5f0f3cf5);
});

test("what is no WOFF is refused", () => {
  expect(() => unwrapWoff(Buffer.from("wOF2, or anything"))).toThrow("no WOFF 1.0 file");
});
