import { type Chain, tokensFromRoot } from "@hecate/protocol/ucan/chain";
import { parseToken } from "@hecate/protocol/ucan/token";
import type { ProofBundle } from "@hecate/protocol/wire/proof";
import { formatDay } from "../format/date";
import { HopFacts } from "./hop-facts";
import { nameOfToken } from "./proof-steps";

/** The chain from the root key's token to the manifest's signature, one below the other. */
export async function ProofChain({ proof }: { proof: ProofBundle }) {
  const chain = await chainOf(proof);
  return (
    <ol className="grid grid-cols-1 gap-4">
      {chain.map((hop, index) => {
        const revoked = proof.revocations.find(({ token }) => token === hop.id);
        return (
          <li key={hop.id} className="border-l-2 border-accent pl-3">
            <p className="font-mono text-sm">{nameOfToken(index, chain.length)}</p>
            <HopFacts hop={hop} isLast={index === chain.length - 1} />
            {revoked && (
              <p className="text-sm text-danger">revoked on {formatDay(revoked.recordedAt)}</p>
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
