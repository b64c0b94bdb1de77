/** What each person has of these, in their order; nobody's is left out. */
export function byPerson<T extends { readonly personId: string | null }>(
  all: readonly T[],
): Map<string, T[]> {
  const own = new Map<string, T[]>();
  for (const each of all) {
    if (each.personId === null) continue;
    const mine = own.get(each.personId) ?? [];
    own.set(each.personId, mine);
    mine.push(each);
  }
  return own;
}
