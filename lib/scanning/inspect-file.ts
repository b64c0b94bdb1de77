import type { ByteSource } from "#lib/scanning/byte-source";
import { packedRegion } from "#lib/scanning/entropy";
import type { Executable } from "#lib/scanning/formats/executable";
import { type Format, readFormat } from "#lib/scanning/formats/read-format";
import { readGoBuild } from "#lib/scanning/go-build";
import type { Observation } from "#lib/scanning/observation";
import { printable } from "#lib/scanning/printable";
import { searchBytes } from "#lib/scanning/search-bytes";

/** Raised whenever the checks would see something else in the same file: then all are scanned again. */
export const builtInRuleset = "hecate-1";

/** Where packers write their name: right after the headers. */
const packerNameBytes = 4096;

/** The checks that need nobody else. Reads the file about twice, a piece at a time. */
export async function inspectFile(source: ByteSource): Promise<Observation[]> {
  const format = await readFormat(source);
  const seen = [observationOf(format)];
  if (format.is === "executable")
    seen.push(...(await inspectExecutable(source, format.executable)));
  const { secrets, patterns } = await searchBytes(source);
  for (const name of patterns) seen.push({ is: "harmful-pattern", name });
  for (const secret of secrets) seen.push({ is: "secret", ...secret });
  return seen;
}

function observationOf(format: Format): Observation {
  switch (format.is) {
    case "executable": {
      const { format: name, targets } = format.executable;
      return { is: "executable", format: name, targets: [...targets] };
    }
    case "script":
      return { is: "script", interpreter: printable(format.interpreter) };
    case "broken-header":
      return { is: "broken-header", format: format.format };
    case "unknown":
      return { is: "unknown-format" };
  }
}

async function inspectExecutable(
  source: ByteSource,
  { code, goBuild, sections }: Executable,
): Promise<Observation[]> {
  const seen: Observation[] = [];
  const start = await source.read(0, packerNameBytes);
  const upx = sections.find((name) => /^\.?UPX\d$/.test(name));
  if (upx !== undefined || start.includes("UPX!")) {
    seen.push({ is: "packed", by: "upx", where: upx ?? "the headers" });
  } else {
    const where = await packedRegion(source, code);
    if (where !== null) seen.push({ is: "packed", by: "unknown", where });
  }
  const build = await readGoBuild(source, goBuild);
  if (build !== null) seen.push({ is: "go-build", ...build });
  return seen;
}
