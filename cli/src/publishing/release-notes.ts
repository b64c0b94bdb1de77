import { ok, type Result, refuse } from "@hecate/protocol/result";

const heading = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
/** What a section of a changelog is headed with: `1.1.0`, `v1.1.0` or `[1.1.0] - 2026-11-28`. */
const headsVersion = /^\[?v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)(?![\w.+-])/;
const fence = /^ {0,3}(```|~~~)/;

/**
 * The notes of a version, in Markdown: all of the file, or of a changelog the section headed with this
 * version. A file is a changelog when one of its headings begins with a version.
 */
export function notesOf(markdown: string, version: string): Result<string, "notes-missing"> {
  const lines = markdown.split(/\r?\n/);
  const headings = headingsOf(lines);
  if (headings.every((each) => each.version === null)) return ok(markdown);
  const first = headings.findIndex((each) => each.version === version);
  const own = headings[first];
  if (own === undefined) {
    return refuse("notes-missing", `no heading of the changelog begins with ${version}`);
  }
  const next = headings.slice(first + 1).find(({ level }) => level <= own.level);
  return ok(
    lines
      .slice(own.line + 1, next?.line)
      .join("\n")
      .trim(),
  );
}

interface Heading {
  readonly line: number;
  readonly level: number;
  readonly version: string | null;
}

/** Lines in fenced code are none, whatever they look like. */
function headingsOf(lines: readonly string[]): Heading[] {
  let opened: string | null = null;
  return lines.flatMap((text, line) => {
    const mark = fence.exec(text)?.[1] ?? null;
    if (mark !== null && (opened === null || opened === mark)) opened = opened ? null : mark;
    const [, hashes, title = ""] = heading.exec(text) ?? [];
    if (opened !== null || hashes === undefined) return [];
    return [{ line, level: hashes.length, version: headsVersion.exec(title)?.[1] ?? null }];
  });
}
