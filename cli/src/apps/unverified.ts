import type { Refusal, Result } from "@hecate/protocol/result";

/** A refusal of what was checked here. Whatever its code, it means one thing to a script. */
export interface Unverified extends Refusal {
  readonly unverified: true;
}

/** Marks what `result` refuses as found out by this machine, not said by the service. */
export function unverified<T>(result: Result<T>): Result<T> {
  if (result.ok) return result;
  const refusal: Unverified = { ...result.refusal, unverified: true };
  return { ok: false, refusal };
}

export function isUnverified(refusal: Refusal): refusal is Unverified {
  return "unverified" in refusal;
}
