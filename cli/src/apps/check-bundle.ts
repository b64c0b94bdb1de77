import { type Mri, orgAndName } from "@hecate/protocol/mri";
import type { Name } from "@hecate/protocol/name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { parseToken } from "@hecate/protocol/ucan/token";
import { type VerifiedProof, verifyProofBundle } from "@hecate/protocol/verify-proof-bundle";
import type { ProofBundle } from "@hecate/protocol/wire/proof";
import { verifySignature } from "../identity/verify-signature";
import { pinnedRoots } from "../install/trust-store";
import type { Session } from "../session";
import { withTree } from "../signing/check-chain";
import { unverified } from "./unverified";

export interface ProvenVersion {
  readonly mri: Mri;
  readonly org: Name;
  readonly name: Name;
  readonly proof: VerifiedProof;
  /** Whether this machine knew the publisher's root keys before. */
  readonly pinned: boolean;
}

/** Checks a proof bundle against what was asked for and the root keys that this machine trusts. */
export async function checkBundle(
  session: Session,
  bundle: ProofBundle,
  mri: Mri,
  version: string | undefined,
): Promise<Result<ProvenVersion>> {
  const app = orgAndName(mri);
  if (app === null) return refuse("answer-malformed", `${mri} is not an app`);
  const pinned = await pinnedRoots(session.home, app.org);
  const proof = await verifyProofBundle({
    bundle,
    expect: { mri, version },
    pinnedRoots: pinned ?? undefined,
    verifySignature,
    now: new Date(),
  });
  if (proof.ok) return ok({ mri, ...app, proof: proof.value, pinned: pinned !== null });
  const { signature } = bundle.manifest;
  const token = typeof signature === "string" ? await parseToken(signature) : null;
  return unverified(token?.ok ? withTree(token.value, proof.refusal) : proof);
}
