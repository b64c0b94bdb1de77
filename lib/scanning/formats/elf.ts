import { limits } from "@hecate/protocol/limits";
import type { ByteSource } from "#lib/scanning/byte-source";
import type { Executable, Region, Target } from "#lib/scanning/formats/executable";
import { BrokenHeader } from "#lib/scanning/formats/executable";
import { type HeaderReader, readHeader, readTable } from "#lib/scanning/formats/header-reader";

/** e_machine (System V ABI, gabi, "Machine information"). */
const machines: Readonly<Record<number, Target["arch"]>> = {
  40: "armv7",
  62: "amd64",
  183: "arm64",
  243: "riscv64",
};
/** EI_OSABI. Linux programs mostly leave it 0, "System V"; FreeBSD's never do. */
const systems: Readonly<Record<number, Target["os"]>> = { 0: "linux", 3: "linux", 9: "freebsd" };

const loaded = 1;
const executableFlag = 1;
const writableFlag = 2;

/** An ELF file (System V ABI, chapters 4 and 5), 32 or 64 bits, of either byte order. */
export async function readElf(source: ByteSource): Promise<Executable> {
  const [, , , , bits = 0, order = 0, , osAbi = 0] = await source.read(0, 16);
  if (![1, 2].includes(bits) || ![1, 2].includes(order))
    throw new BrokenHeader("no such ELF class");
  const layout = bits === 2 ? wide : narrow;
  const header = await readHeader(source, 0, layout.headerBytes, order === 1);
  const segments = await readSegments(source, header, layout);
  const sections = await readSections(source, header, layout);
  const named = sections.filter(({ name }) => name === ".go.buildinfo");
  const isCode = ({ flags }: Segment) => (flags & executableFlag) !== 0;
  const isData = ({ flags }: Segment) => (flags & (executableFlag | writableFlag)) === writableFlag;
  return {
    format: "elf",
    targets: [{ os: systems[osAbi] ?? null, arch: machines[header.u16(18)] ?? null }],
    code: segments.filter(isCode),
    goBuild: named.length > 0 ? named : segments.filter(isData).slice(0, 1),
    sections: sections.map(({ name }) => name),
  };
}

type Segment = Region & { readonly flags: number };

async function readSegments(source: ByteSource, header: HeaderReader, layout: Layout) {
  const { entryBytes, flags, offset, length } = layout.segment;
  const word = wordOf(layout);
  const place = { offset: word(header, layout.segmentsAt), count: header.u16(layout.counts) };
  const table = await readTable(source, { ...place, entryBytes }, header.littleEndian);
  const segments: Segment[] = [];
  for (let at = 0; at < place.count * entryBytes; at += entryBytes) {
    if (table.u32(at) !== loaded) continue;
    segments.push({
      name: "a loaded segment",
      flags: table.u32(at + flags),
      offset: word(table, at + offset),
      length: word(table, at + length),
    });
  }
  return segments;
}

/** None where they were stripped; that is allowed. */
async function readSections(source: ByteSource, header: HeaderReader, layout: Layout) {
  const { entryBytes, offset, length } = layout.section;
  const word = wordOf(layout);
  const [count, namesIndex] = [header.u16(layout.counts + 4), header.u16(layout.counts + 6)];
  if (count === 0 || namesIndex >= count) return [];
  const place = { offset: word(header, layout.sectionsAt), count, entryBytes };
  const table = await readTable(source, place, header.littleEndian);
  const at = namesIndex * entryBytes;
  const namesBytes = Math.min(word(table, at + length), limits.scanTableBytes);
  const names = await readHeader(source, word(table, at + offset), namesBytes, true);
  return Array.from({ length: count }, (_, index): Region => {
    const entry = index * entryBytes;
    return {
      name: names.name(table.u32(entry), limits.scanNameChars),
      offset: word(table, entry + offset),
      length: word(table, entry + length),
    };
  });
}

interface Layout {
  readonly headerBytes: number;
  readonly segmentsAt: number;
  readonly sectionsAt: number;
  /** Where the number of segments stands; four bytes on that of sections, then the names' index. */
  readonly counts: number;
  readonly segment: { entryBytes: number; flags: number; offset: number; length: number };
  readonly section: { entryBytes: number; offset: number; length: number };
}

const wide: Layout = {
  headerBytes: 64,
  segmentsAt: 32,
  sectionsAt: 40,
  counts: 56,
  segment: { entryBytes: 56, flags: 4, offset: 8, length: 32 },
  section: { entryBytes: 64, offset: 24, length: 32 },
};

const narrow: Layout = {
  headerBytes: 52,
  segmentsAt: 28,
  sectionsAt: 32,
  counts: 44,
  segment: { entryBytes: 32, flags: 24, offset: 4, length: 16 },
  section: { entryBytes: 40, offset: 16, length: 20 },
};

function wordOf(layout: Layout) {
  return (reader: HeaderReader, at: number) => (layout === wide ? reader.u64(at) : reader.u32(at));
}
