import type { Mri } from "@hecate/protocol/mri";
import { tokensFromRoot } from "@hecate/protocol/ucan/chain";
import { parseToken } from "@hecate/protocol/ucan/token";
import type { VerifySignature } from "@hecate/protocol/ucan/verify-chain";
import { verifyProofBundle } from "@hecate/protocol/verify-proof-bundle";
import type { ProofBundle } from "@hecate/protocol/wire/proof";

/** Times a bundle is checked in one measurement. */
const times = 500;

/** Bundles checked in a second, from the wire's shape on. */
export async function bundlesPerSecond(
  bundle: ProofBundle,
  mri: string,
  verifySignature: VerifySignature,
): Promise<number> {
  return rate(async () => {
    const checked = await verifyProofBundle({
      bundle,
      expect: { mri: mri as Mri },
      verifySignature,
      now: new Date(),
    });
    if (!checked.ok) throw new Error(checked.refusal.detail);
  });
}

type Ed25519 = (signature: Uint8Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>) => unknown;

/** The same chain's signatures alone, verified with keys that are ready. */
export async function chainsPerSecond(
  bundle: ProofBundle,
  prepare: (did: string) => Promise<Ed25519> | Ed25519,
): Promise<number> {
  const token = await parseToken(String(bundle.manifest.signature));
  if (!token.ok) throw new Error(token.refusal.detail);
  const utf8 = new TextEncoder();
  const chain = await Promise.all(
    tokensFromRoot(token.value).map(async ({ issuer, signedPart, signature }) => ({
      verify: await prepare(issuer),
      bytes: utf8.encode(signedPart),
      signature,
    })),
  );
  return rate(async () => {
    for (const { verify, signature, bytes } of chain) {
      if (!(await verify(signature, bytes))) throw new Error("a signature does not hold");
    }
  });
}

async function rate(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < times; i++) await work();
  return times / ((performance.now() - start) / 1000);
}
