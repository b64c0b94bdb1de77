import { type CarBlock, CarReader, type CarRefusal } from "./car";
import type { Cid } from "./cid";
import type { ProblemCode } from "./problems";
import { type Result, refuse } from "./result";
import { type Sha256, startWalk, type WalkedBlock, type WalkRefusal } from "./unixfs/walk";

export interface FileBlock extends CarBlock, WalkedBlock {
  /** Bytes of the whole file, as its root block says. */
  readonly declaredSize: number;
}

export type CarFileRefusal = CarRefusal | WalkRefusal | "car-trailing-bytes";

/**
 * Reads one file from a CAR whose blocks stand in the order of the walk, each verified before `take`
 * sees it. `take` may refuse too, which ends the reading.
 */
export async function readCarFile<Code extends ProblemCode = never>(
  root: Cid,
  chunks: AsyncIterable<Uint8Array>,
  take: (block: FileBlock) => Promise<Result<unknown, Code>>,
  sha256?: Sha256,
): Promise<Result<{ readonly size: number }, CarFileRefusal | Code>> {
  const reader = new CarReader(chunks);
  const header = await reader.header();
  if (!header.ok) return header;
  if (header.value !== root) return refuse("car-malformed", `the root is not ${root}`);
  const walk = startWalk(root, sha256);
  for (;;) {
    const frame = await reader.next();
    const whole = walk.expected() === null;
    if (whole && !(frame.ok && frame.value === null)) {
      return refuse("car-trailing-bytes", "goes on after the file's last block");
    }
    if (!frame.ok) return frame;
    if (frame.value === null) return walk.finish();
    const walked = await walk.push(frame.value.cid, frame.value.bytes);
    if (!walked.ok) return walked;
    const declaredSize = walk.declaredSize() ?? 0;
    const taken = await take({ ...frame.value, ...walked.value, declaredSize });
    if (!taken.ok) return taken;
  }
}
