import { readFile } from "node:fs/promises";
import type { Manifest } from "@hecate/protocol/manifest";
import { parseManifestText, printManifest } from "@hecate/protocol/manifest-text";
import { writeWhole } from "../files/write-whole";

const signatureLine = /^signature:.*\n?/m;

/**
 * Puts the signature into the manifest's file. The rest stays as its author wrote it, comments
 * included, where the signature is a line of its own; else the whole document is printed anew.
 */
export async function writeSignature(path: string, signed: Manifest): Promise<void> {
  const text = (await readFile(path, "utf8")).replace(signatureLine, "");
  const edited = `${text.trimEnd()}\nsignature: ${signed.signature}\n`;
  await writeWhole(path, holds(edited, signed) ? edited : printed(text, signed));
}

function printed(text: string, signed: Manifest): string {
  const isJson = text.trimStart().startsWith("{");
  return isJson ? `${JSON.stringify(signed, null, 2)}\n` : printManifest(signed);
}

function holds(text: string, signed: Manifest): boolean {
  const parsed = parseManifestText(text);
  return parsed.ok && printManifest(parsed.value) === printManifest(signed);
}
