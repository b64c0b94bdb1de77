import { readCarFile } from "../car-file";
import { parseCid } from "../cid";
import { ok, type Result } from "../result";
import { fromBase64, toBase64 } from "./bytes";
import vectors from "./car.json";
import { judge, type Outcome } from "./vector";

export function runCarVectors(): Promise<Outcome[]> {
  return judge("car of a file", vectors, readCar);
}

/** Comes out as the file's bytes. */
async function readCar(input: { root: string; car: string }): Promise<Result<unknown>> {
  const root = parseCid(input.root);
  if (!root.ok) return root;
  const bytes: number[] = [];
  const read = await readCarFile(root.value, oneChunk(fromBase64(input.car)), async ({ leaf }) =>
    ok(bytes.push(...(leaf ?? []))),
  );
  return read.ok ? ok({ file: toBase64(Uint8Array.from(bytes)), size: read.value.size }) : read;
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
