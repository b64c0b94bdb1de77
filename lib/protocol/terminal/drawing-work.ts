/**
 * How much drawing a text is for an emulator, as if it were so many characters: a line that is inserted, deleted or
 * scrolled costs thirty of them, a screen that is erased or changed several hundred, and six bytes
 * can ask for a hundred lines.
 */
export function drawingWork(drawn: string): number {
  let work = drawn.length;
  for (const [, count = "", final] of drawn.matchAll(costly)) {
    work += final === undefined ? screenWork : lineWork * Math.max(1, Number(count));
  }
  return work;
}

const lineWork = 30;
const screenWork = 500;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin what is looked for
const costly = /\x1b\[(?:([0-9]*)([LMST@PXbIZ])|[0-9]*J|\?[0-9;]*[hl])/g;
