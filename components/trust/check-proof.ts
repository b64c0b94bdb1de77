import type { Mri } from "@hecate/protocol/mri";
import { type Judgement, judgeBundle } from "./judge-bundle";
import { canVerify, verifyEd25519 } from "./verify-ed25519";

export type Check =
  | { readonly state: "checking" | "unreachable" | "unsupported" }
  | { readonly state: "judged"; readonly judgement: Judgement; readonly at: Date };

/** The bundle as it comes over the wire; null when it does not. */
export async function fetchBundle(address: string): Promise<string | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

export async function checkProof(
  bundle: string | null,
  expect: { readonly mri: Mri; readonly version: string },
): Promise<Check> {
  if (!(await canVerify())) return { state: "unsupported" };
  if (bundle === null) return { state: "unreachable" };
  const at = new Date();
  const judgement = await judgeBundle(bundle, {
    ...expect,
    verifySignature: verifyEd25519,
    now: at,
  });
  return { state: "judged", judgement, at };
}
