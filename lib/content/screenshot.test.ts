import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { reencodeScreenshot } from "#lib/content/screenshot";
import { anImage } from "#lib/testing/images";

describe("a screenshot", () => {
  test.each(["png", "jpeg", "webp"] as const)("may be %s, and is shown as WebP", async (format) => {
    const shown = await reencodeScreenshot(await anImage(format, { width: 50, height: 20 }));
    expect(shown).toMatchObject({ ok: true, value: { width: 50, height: 20 } });
    if (shown.ok) expect((await sharp(shown.value.bytes).metadata()).format).toBe("webp");
  });

  test("is scaled down to what a dense display shows, keeping its shape", async () => {
    const shown = await reencodeScreenshot(await anImage("png", { width: 4800, height: 1200 }));
    expect(shown).toMatchObject({ ok: true, value: { width: 2400, height: 600 } });
  });

  test("is the same file however often it is re-encoded", async () => {
    const image = await anImage("png");
    expect(await reencodeScreenshot(image)).toEqual(await reencodeScreenshot(image));
  });

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("hello")],
    [
      "a document that draws",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj<<>>endobj")],
  ])("is not %s", async (_, bytes) => {
    expect(await reencodeScreenshot(bytes)).toMatchObject({
      refusal: { code: "image-unsupported" },
    });
  });

  test("is refused when its end is missing", async () => {
    const image = await anImage("png", { width: 300, height: 300 });
    const shown = await reencodeScreenshot(image.subarray(0, image.length / 2));
    expect(shown).toMatchObject({ refusal: { code: "image-unsupported" } });
  });
});
