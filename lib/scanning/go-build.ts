import { limits } from "@hecate/protocol/limits";
import type { ByteSource } from "#lib/scanning/byte-source";
import type { Region } from "#lib/scanning/formats/executable";
import { printable } from "#lib/scanning/printable";

/** What the Go toolchain wrote into a program about how it was made. */
export interface GoBuild {
  readonly go: string;
  /** Path of the main module, such as `github.com/acme/loan-tui`. */
  readonly module: string;
  readonly version: string;
  /** The commit that was checked out; null where the toolchain saw no repository. */
  readonly revision: string | null;
  /** Whether files differed from that commit; null where the toolchain saw no repository. */
  readonly modified: boolean | null;
}

const magic = Buffer.from("\xff Go buildinf:", "latin1");
const alignment = 16;
const headerBytes = 32;
const stringsInline = 2;
/** The linker puts as many bytes of framing around the module's text on either side. */
const framingBytes = 16;

/** Reads the note in the form that Go has written since 1.18 (debug/buildinfo); null where there is none. */
export async function readGoBuild(
  source: ByteSource,
  regions: readonly Region[],
): Promise<GoBuild | null> {
  for (const { offset, length } of regions) {
    const bytes = await source.read(offset, Math.min(length, limits.goBuildBytes));
    const build = parseGoBuild(bytes);
    if (build !== null) return build;
  }
  return null;
}

function parseGoBuild(bytes: Buffer): GoBuild | null {
  for (let at = bytes.indexOf(magic); at !== -1; at = bytes.indexOf(magic, at + 1)) {
    if (at % alignment !== 0) continue;
    if (((bytes[at + 15] ?? 0) & stringsInline) === 0) return null;
    const go = textAt(bytes, at + headerBytes);
    const module = go && textAt(bytes, go.end);
    if (!go || !module) return null;
    const framed = module.text;
    return fromLines(printable(go.text), framed.slice(framingBytes, -framingBytes).split("\n"));
  }
  return null;
}

/** A text after its length as an unsigned varint; null when it is cut off. */
function textAt(bytes: Buffer, at: number): { text: string; end: number } | null {
  let length = 0;
  for (let index = 0; index < 4; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return null;
    length += (byte & 0x7f) * 2 ** (7 * index);
    if (byte >= 0x80) continue;
    const start = at + index + 1;
    const end = start + length;
    return end > bytes.length ? null : { text: bytes.toString("utf8", start, end), end };
  }
  return null;
}

function fromLines(go: string, lines: readonly string[]): GoBuild {
  const build = { go, module: "", version: "", revision: null as string | null };
  let modified: boolean | null = null;
  for (const line of lines) {
    const [kind, first = "", second = ""] = line.split("\t");
    if (kind === "mod") {
      build.module = printable(first);
      build.version = printable(second);
    }
    if (kind !== "build") continue;
    if (first.startsWith("vcs.revision=")) build.revision = printable(first.slice(13));
    if (first.startsWith("vcs.modified=")) modified = first.endsWith("true");
  }
  return { ...build, modified };
}
