import type { ParsedCapability } from "../capability";
import { printCapabilityShorthand } from "../capability-shorthand";
import type { Refusal } from "../result";
import type { Token } from "./token";

/** One delegation of a chain. */
export type Hop = Pick<Token, "issuer" | "audience" | "capabilities" | "expiresAt" | "id">;

/** From the root key's token to the one that was presented; never empty. */
export type Chain = readonly Hop[];

export function tokensFromRoot(token: Token): Token[] {
  return token.proof === null ? [token] : [...tokensFromRoot(token.proof), token];
}

/** How refusals name a token; `index` counts from the root's, which is 0. */
export function placeInChain(chain: Chain, index: number): string {
  return `token ${index + 1} of ${chain.length}, issued by ${chain[index]?.issuer}`;
}

/** The chain as a tree for people, root first; the refusal stands under the token at fault. */
export function explainChain(token: Token, refusal?: Refusal): string {
  const chain = tokensFromRoot(token);
  const lines = chain.flatMap((hop, index) => {
    const indent = "   ".repeat(index);
    const until = new Date(hop.expiresAt * 1000).toISOString();
    const atFault = refusal !== undefined && refusal.at === placeInChain(chain, index);
    return [
      `${indent}└─ ${hop.issuer} → ${hop.audience}`,
      `${indent}   ${hop.capabilities.map(spell).join(", ")} until ${until}`,
      ...(atFault ? [`${indent}   ✗ ${refusal.code}: ${refusal.detail}`] : []),
    ];
  });
  return lines.join("\n");
}

function spell(capability: ParsedCapability): string {
  return printCapabilityShorthand(capability) ?? `${capability.can} on ${capability.with}`;
}
