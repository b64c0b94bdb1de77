import { type Chain, tokensFromRoot } from "@hecate/protocol/ucan/chain";
import { parseToken } from "@hecate/protocol/ucan/token";
import type { ProofBundle } from "@hecate/protocol/wire/proof";
import { getTranslations } from "#language/of-page";
import { Day } from "../ui/day";
import { HopFacts } from "./hop-facts";
import { nameOfToken } from "./proof-steps";

/** The chain from the root key's token to the manifest's signature, one below the other. */
export async function ProofChain({ proof }: { proof: ProofBundle }) {
  const t = await getTranslations("trust.chain");
  const step = await getTranslations("trust.check.step");
  const chain = await chainOf(proof);
  return (
    <ol className="grid grid-cols-1 gap-4">
      {chain.map((hop, index) => {
        const { kind, at } = nameOfToken(index, chain.length);
        const revoked = proof.revocations.find(({ token }) => token === hop.id);
        return (
          <li key={hop.id} className="border-s-2 border-accent ps-3">
            <p className="font-mono text-sm">{step(kind, at)}</p>
            <HopFacts hop={hop} isLast={index === chain.length - 1} />
            {revoked && (
              <p className="text-sm text-danger">
                {t.rich("revoked", { day: () => <Day at={revoked.recordedAt} /> })}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

async function chainOf({ manifest, manifestCid }: ProofBundle): Promise<Chain> {
  const token = await parseToken(String(manifest.signature));
  if (!token.ok) throw new Error(`a listed signature does not parse: ${manifestCid}`);
  return tokensFromRoot(token.value);
}
