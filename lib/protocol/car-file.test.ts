import { CarWriter } from "@ipld/car";
import fc from "fast-check";
import { CID } from "multiformats/cid";
import { describe, expect, test } from "vitest";
import { readCarFile } from "./car-file";
import { ok, refuse } from "./result";
import { carOf, chunked, importFile, type TestBlock } from "./testing/dag";

const file = Uint8Array.from({ length: 30 }, (_, index) => (index * 7) % 5);
const blocks = await importFile(file, { chunkSize: 4, fanOut: 3, rawLeaves: true });
const car = carOf(blocks);
const root = (blocks[0] as TestBlock).cid;

async function read(bytes: Uint8Array, chunkSize = bytes.length || 1) {
  const seen: number[] = [];
  const result = await readCarFile(root, chunked(bytes, chunkSize), async ({ leaf }) =>
    ok(seen.push(...(leaf ?? []))),
  );
  return { result, seen: Uint8Array.from(seen) };
}

async function collect(chunks: AsyncIterable<Uint8Array>, into: Uint8Array[]): Promise<void> {
  for await (const chunk of chunks) into.push(chunk);
}

describe("a CAR of a file", () => {
  test("is what the CAR package writes, byte for byte", async () => {
    const { writer, out } = CarWriter.create([CID.parse(root)]);
    const written: Uint8Array[] = [];
    const collecting = collect(out, written);
    for (const { cid, bytes } of blocks) await writer.put({ cid: CID.parse(cid), bytes });
    await writer.close();
    await collecting;
    expect(Buffer.concat(written)).toEqual(Buffer.from(car));
  });

  test("gives the file, however the stream is cut", async () => {
    for (let chunkSize = 1; chunkSize <= 100; chunkSize++) {
      const { result, seen } = await read(car, chunkSize);
      expect(result).toEqual({ ok: true, value: { size: file.length } });
      expect(seen).toEqual(file);
    }
  });

  test("is refused with any byte changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(car.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          const changed = car.map((byte, index) => (index === at ? byte ^ mask : byte));
          expect((await read(changed)).result.ok).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("is refused cut off at any byte", async () => {
    for (let length = 1; length < car.length; length++) {
      const { result } = await read(car.slice(0, length));
      expect(result).toMatchObject({ refusal: { code: "car-truncated" } });
    }
  });

  test("is refused with anything after it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1 }), async (more) => {
        const { result } = await read(Uint8Array.from([...car, ...more]));
        expect(result).toMatchObject({ refusal: { code: "car-trailing-bytes" } });
      }),
    );
  });

  test("ends when the taker refuses a block", async () => {
    const taken: string[] = [];
    const result = await readCarFile(root, chunked(car, 64), async ({ cid, declaredSize }) => {
      taken.push(cid);
      return refuse("quota-exceeded", `no room for ${declaredSize} bytes`);
    });
    const refusal = { code: "quota-exceeded", detail: "no room for 30 bytes" };
    expect([result, taken]).toEqual([{ ok: false, refusal }, [root]]);
  });

  test("stops at a change before the changed bytes are taken", async () => {
    const changed = car.map((byte, index) => (index === car.length - 1 ? byte ^ 1 : byte));
    expect((await read(changed)).seen).toEqual(file.slice(0, 28));
  });
});
