import { narrows, type ParsedCapability } from "@hecate/protocol/capability";
import type { Did } from "@hecate/protocol/did";
import { orgOf } from "@hecate/protocol/mri";
import { type Chain, tokensFromRoot } from "@hecate/protocol/ucan/chain";
import type { Token } from "@hecate/protocol/ucan/token";
import { keptTokens } from "../files/token-folder";
import { isPinnedRoot } from "../install/trust-store";
import type { Session } from "../session";

/**
 * The delegation to show for `needs`: one that covers it and lasts longest. If none covers it, the
 * nearest to it, so that the check of the chain can name the token that falls short. Null for a root
 * key, or when no delegation was given to this key for that publisher.
 */
export async function chooseProof(
  session: Session,
  holder: Did,
  needs: ParsedCapability,
  now: Date,
): Promise<Token | null> {
  const org = orgOf(needs.mri);
  if (org !== null && (await isPinnedRoot(session.home, org, holder))) return null;
  const kept = await keptTokens(session.home.delegations);
  const offered = kept.filter(
    (token) =>
      token.audience === holder && token.capabilities.some(({ mri }) => orgOf(mri) === org),
  );
  const rank = (token: Token) => Number(covers(token, needs)) + Number(lives(token, now));
  offered.sort((a, b) => rank(b) - rank(a) || b.expiresAt - a.expiresAt);
  return offered[0] ?? null;
}

/** The key that a chain begins with, as the publisher's root key should. */
export function rootOf(token: Token): Did {
  const [root = token] = tokensFromRoot(token);
  return root.issuer;
}

function covers(token: Token, needs: ParsedCapability): boolean {
  return token.capabilities.some((given) => narrows(needs, given).ok);
}

function lives(token: Token, now: Date): boolean {
  const chain: Chain = tokensFromRoot(token);
  return chain.every(({ expiresAt }) => expiresAt > now.getTime() / 1000);
}
