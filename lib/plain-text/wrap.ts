import { columnsOf, graphemes } from "#lib/plain-text/columns";

/** What a terminal is wide that was never made wider. */
export const pageColumns = 80;

/** Lines of at most `columns`, broken between words, and within a word that is longer than a line. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/).flatMap((each) => pieces(each, columns))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (columnsOf(longer) <= columns) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** Behind `first` in the first line, and behind as much space in the others. */
export function hang(first: string, lines: readonly string[]): string[] {
  const indent = " ".repeat(columnsOf(first));
  return lines.map((line, index) => (index === 0 ? first : indent) + line);
}

function pieces(word: string, columns: number): string[] {
  if (columnsOf(word) <= columns) return [word];
  const cut: string[] = [];
  let piece = "";
  for (const grapheme of graphemes(word)) {
    if (columnsOf(piece + grapheme) > columns) {
      cut.push(piece);
      piece = "";
    }
    piece += grapheme;
  }
  return [...cut, piece];
}
