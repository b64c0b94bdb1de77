import type { ByteSource } from "#lib/scanning/byte-source";
import { readElf } from "#lib/scanning/formats/elf";
import { BrokenHeader, type Executable } from "#lib/scanning/formats/executable";
import { readFatMachO, readMachO } from "#lib/scanning/formats/mach-o";
import { readPe } from "#lib/scanning/formats/pe";

/** What a file is, by its first bytes and the headers that they announce. */
export type Format =
  | { readonly is: "executable"; readonly executable: Executable }
  /** A text that names in its first line what runs it. */
  | { readonly is: "script"; readonly interpreter: string }
  | { readonly is: "broken-header"; readonly format: Executable["format"] }
  | { readonly is: "unknown" };

const readers = {
  "7f454c46": { format: "elf", read: readElf },
  cffaedfe: { format: "mach-o", read: (source: ByteSource) => readMachO(source) },
  cafebabe: { format: "mach-o", read: readFatMachO },
  cafebabf: { format: "mach-o", read: readFatMachO },
} as const;

export async function readFormat(source: ByteSource): Promise<Format> {
  const start = await source.read(0, 256);
  const magic = start.toString("hex", 0, 4);
  if (Object.hasOwn(readers, magic)) {
    const { format, read } = readers[magic as keyof typeof readers];
    return attempt(format, () => read(source));
  }
  if (magic.startsWith("4d5a")) return attempt("pe", () => readPe(source));
  const [, interpreter] = /^#! *([!-~][ -~]*)/.exec(start.toString("latin1")) ?? [];
  return interpreter === undefined
    ? { is: "unknown" }
    : { is: "script", interpreter: interpreter.trim() };
}

async function attempt(
  format: Executable["format"],
  read: () => Promise<Executable>,
): Promise<Format> {
  try {
    return { is: "executable", executable: await read() };
  } catch (error) {
    if (error instanceof BrokenHeader) return { is: "broken-header", format };
    throw error;
  }
}
