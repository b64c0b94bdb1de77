interface Card {
  readonly mri: string;
}

export interface Shelves<Each> {
  readonly trending: readonly Each[];
  readonly updated: readonly Each[];
  readonly newest: readonly Each[];
}

const row = 3;

/**
 * What stands on which shelf. An app is a card once; only what changed last may have a row that is not full, and a
 * catalogue of two rows has no other shelf.
 */
export function arrange<Each extends Card>(found: Shelves<Each>): Shelves<Each> {
  const isLarge = found.updated.length > 2 * row;
  const trending = isLarge ? fullRow(found.trending) : [];
  const updated = without(found.updated, trending).slice(0, 2 * row);
  const newest = fullRow(without(found.newest, [...trending, ...updated]));
  return { trending, updated, newest };
}

function fullRow<Each>(cards: readonly Each[]): Each[] {
  return cards.length < row ? [] : cards.slice(0, row);
}

function without<Each extends Card>(cards: readonly Each[], taken: readonly Each[]): Each[] {
  const seen = new Set(taken.map(({ mri }) => mri));
  return cards.filter(({ mri }) => !seen.has(mri));
}
