import { parseMri } from "../mri";
import { ok, type Result } from "../result";
import type { VerifySignature } from "../ucan/verify-chain";
import { verifyProofBundle } from "../verify-proof-bundle";
import { rootKeyOf } from "../verify-root-keys";
import { proofBundle } from "../wire/proof";
import type { RootKeyView } from "../wire/publisher";
import vectors from "./proof-bundle.json";
import { judge, type Outcome } from "./vector";

export interface ProofBundleInput {
  readonly bundle: unknown;
  readonly mri: string;
  readonly version?: string;
  readonly pinnedRoots?: readonly RootKeyView[];
  readonly now: string;
}

export function runProofBundleVectors(verifySignature: VerifySignature): Promise<Outcome[]> {
  return judge<ProofBundleInput>(
    "proof bundle",
    vectors,
    async (input): Promise<Result<unknown>> => {
      const mri = parseMri(input.mri);
      if (!mri.ok) return mri;
      const proof = await verifyProofBundle({
        bundle: proofBundle.parse(input.bundle),
        expect: { mri: mri.value, version: input.version },
        pinnedRoots: input.pinnedRoots?.map(rootKeyOf),
        verifySignature,
        now: new Date(input.now),
      });
      if (!proof.ok) return proof;
      const { manifestCid, chain, yanked } = proof.value;
      return ok({ manifestCid, signer: chain.at(-1)?.issuer, hops: chain.length, yanked });
    },
  );
}
