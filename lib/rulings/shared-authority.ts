import type { Ruling } from "#lib/db/generated/client";
import type { Judge } from "#lib/moderation/authorities-of";

type Ruled = Pick<Ruling, "moderatorId" | "secondedById" | "authorityIds">;

/**
 * Whether a judge and those who ruled are, as far as anybody can tell, one person: the same one, an
 * administrator and who has only their word, or two who have only the word of the same one.
 */
export function sharesAuthority(ruling: Ruled, judge: Judge): boolean {
  const { moderatorId, secondedById, authorityIds } = ruling;
  const judges = new Set([judge.personId, ...judge.authorities]);
  return [moderatorId, secondedById, ...authorityIds].some((id) => id !== null && judges.has(id));
}
