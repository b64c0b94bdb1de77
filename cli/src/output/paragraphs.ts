import { plainLines } from "./plain";

/** Somebody's text of several lines, broken between words to fit a screen of `columns`, each line behind `indent`. */
export function paragraphs(text: string, columns: number, indent: string): string {
  const room = columns - indent.length;
  return plainLines(text)
    .split("\n")
    .flatMap((line) => wrapped(line.trimEnd(), room))
    .map((line) => (indent + line).trimEnd())
    .join("\n");
}

function wrapped(line: string, room: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (longer.length > room && current !== "") {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}
