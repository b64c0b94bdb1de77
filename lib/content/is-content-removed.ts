import type { Cid } from "@hecate/protocol/cid";
import { findRemoval } from "./store";

/** Whether a file or block is given out no more: every version that it is part of was removed. */
export function isContentRemoved(cid: Cid): Promise<boolean> {
  return findRemoval(cid);
}
