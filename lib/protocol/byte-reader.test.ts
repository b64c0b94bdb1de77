import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ByteReader } from "./byte-reader";

async function* stream(chunks: readonly Uint8Array[], onPull: () => void = () => {}) {
  for (const chunk of chunks) {
    onPull();
    yield chunk;
  }
}

describe("the byte reader", () => {
  test("gives the same bytes however they were cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array()), fc.array(fc.nat(20)), async (chunks, lengths) => {
        const whole = chunks.flatMap((chunk) => [...chunk]);
        const reader = new ByteReader(stream(chunks));
        for (const length of lengths) {
          const expected = whole.length < length ? null : Uint8Array.from(whole.splice(0, length));
          expect(await reader.take(length)).toEqual(expected);
          if (expected === null) return;
        }
      }),
    );
  });

  test("pulls no chunk before it needs its bytes", async () => {
    let pulled = 0;
    const chunks = [Uint8Array.of(1, 2), Uint8Array.of(3, 4), Uint8Array.of(5, 6)];
    const reader = new ByteReader(stream(chunks, () => pulled++));
    expect(await reader.take(3)).toEqual(Uint8Array.of(1, 2, 3));
    expect(pulled).toBe(2);
  });
});
