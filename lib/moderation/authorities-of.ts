import { findAuthorities } from "./store";

/** Who judges, and on whose word. */
export interface Judge {
  readonly personId: string;
  /** People, by their ids: the judge, or the administrators who delegated to them. */
  readonly authorities: readonly string[];
}

/**
 * On whose word somebody moderates: their own where the operator gave them the role. A key that administrators
 * delegated to has no word but theirs, redeemed or not: it may be their own second key.
 */
export function authoritiesOf(personId: string, now: Date): Promise<string[]> {
  return findAuthorities(personId, now);
}
