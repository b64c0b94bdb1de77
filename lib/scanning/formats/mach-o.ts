import { limits } from "@hecate/protocol/limits";
import type { ByteSource } from "#lib/scanning/byte-source";
import type { Executable, Region, Target } from "#lib/scanning/formats/executable";
import { BrokenHeader } from "#lib/scanning/formats/executable";
import { type HeaderReader, readHeader, readTable } from "#lib/scanning/formats/header-reader";

/** cpu_type_t (mach/machine.h). */
const processors: Readonly<Record<number, Target["arch"]>> = {
  16777223: "amd64",
  16777228: "arm64",
};
const segment64 = 0x19;
const mayRun = 4;

/** One program: header and load commands (mach-o/loader.h), 64 bits, at `start` in the file. */
export async function readMachO(source: ByteSource, start = 0): Promise<Executable> {
  const header = await readHeader(source, start, 32, true);
  const [count, bytes] = [header.u32(16), header.u32(20)];
  if (count > limits.scanTableEntries) throw new BrokenHeader("too many load commands");
  const commands = await readHeader(source, start + 32, bytes, true);
  const code: Region[] = [];
  const sections: Region[] = [];
  for (let index = 0, at = 0; index < count; index++) {
    const commandBytes = commands.u32(at + 4);
    if (commandBytes < 8) throw new BrokenHeader("a load command without length");
    if (commands.u32(at) === segment64) {
      const segment = segmentAt(commands, at, start);
      if (segment.isCode) code.push(segment);
      sections.push(...sectionsAt(commands, at, start));
    }
    at += commandBytes;
  }
  return {
    format: "mach-o",
    targets: [{ os: "darwin", arch: processors[header.u32(4)] ?? null }],
    code,
    goBuild: sections.filter(({ name }) => name === "__go_buildinfo"),
    sections: sections.map(({ name }) => name),
  };
}

function segmentAt(commands: HeaderReader, at: number, start: number) {
  return {
    name: commands.name(at + 8, 16),
    offset: start + commands.u64(at + 40),
    length: commands.u64(at + 48),
    isCode: (commands.u32(at + 60) & mayRun) !== 0,
  };
}

function sectionsAt(commands: HeaderReader, at: number, start: number): Region[] {
  const count = commands.u32(at + 64);
  if (count > limits.scanTableEntries) throw new BrokenHeader("too many sections");
  return Array.from({ length: count }, (_, index) => {
    const section = at + 72 + index * 80;
    return {
      name: commands.name(section, 16),
      length: commands.u64(section + 40),
      offset: start + commands.u32(section + 48),
    };
  });
}

/** A universal binary (mach-o/fat.h): several programs, one for each processor. */
export async function readFatMachO(source: ByteSource): Promise<Executable> {
  const head = await readHeader(source, 0, 8, false);
  const isWide = head.u32(0) === 0xcafe_babf;
  const count = head.u32(4);
  // The number is also what a Java class file begins with; its version is larger than this.
  if (count === 0 || count > limits.scanTargets) throw new BrokenHeader("no universal binary");
  const entryBytes = isWide ? 32 : 20;
  const table = await readTable(source, { offset: 8, count, entryBytes }, false);
  const programs: Executable[] = [];
  for (let at = 0; at < count * entryBytes; at += entryBytes) {
    programs.push(await readMachO(source, isWide ? table.u64(at + 8) : table.u32(at + 8)));
  }
  return {
    format: "mach-o",
    targets: programs.flatMap(({ targets }) => targets),
    code: programs.flatMap(({ code }) => code),
    goBuild: programs.flatMap(({ goBuild }) => goBuild),
    sections: programs.flatMap(({ sections }) => sections),
  };
}
