import type { ByteSource } from "#lib/scanning/byte-source";
import type { Executable, Target } from "#lib/scanning/formats/executable";
import { BrokenHeader } from "#lib/scanning/formats/executable";
import { readHeader, readTable } from "#lib/scanning/formats/header-reader";

/** Microsoft PE format, "Machine Types". */
const machines: Readonly<Record<number, Target["arch"]>> = { 34404: "amd64", 43620: "arm64" };
const signature = 0x00004550;
const sectionBytes = 40;
const holdsCode = 0x2000_0020;

/** A Windows program (Microsoft PE format): an MS-DOS stub that points at the real headers. */
export async function readPe(source: ByteSource): Promise<Executable> {
  const start = (await readHeader(source, 0, 64, true)).u32(60);
  const header = await readHeader(source, start, 24, true);
  if (header.u32(0) !== signature) throw new BrokenHeader("a program for MS-DOS");
  const count = header.u16(6);
  const place = { offset: start + 24 + header.u16(20), count, entryBytes: sectionBytes };
  const table = await readTable(source, place, true);
  const sections = Array.from({ length: count }, (_, index) => {
    const at = index * sectionBytes;
    return {
      name: table.name(at, 8),
      length: table.u32(at + 16),
      offset: table.u32(at + 20),
      flags: table.u32(at + 36),
    };
  });
  return {
    format: "pe",
    targets: [{ os: "windows", arch: machines[header.u16(4)] ?? null }],
    code: sections.filter(({ flags }) => (flags & holdsCode) !== 0),
    goBuild: sections.filter(({ name }) => name === ".data"),
    sections: sections.map(({ name }) => name),
  };
}
