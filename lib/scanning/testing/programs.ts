/** Programs that hold just enough header to be recognised, and `body` for code. */

const codeAt = 0x1000;

interface ElfTraits {
  readonly machine?: number;
  readonly osAbi?: number;
  readonly bits?: 32 | 64;
  readonly order?: "little" | "big";
}

/** An ELF file of one loaded, executable segment, whose sections were stripped. */
export function anElf(
  body: Uint8Array,
  { machine = 62, osAbi = 0, bits = 64, order = "little" }: ElfTraits = {},
): Buffer {
  const file = Buffer.alloc(codeAt + body.length);
  const wide = bits === 64;
  const put = writer(file, order === "little");
  Buffer.from([0x7f, 0x45, 0x4c, 0x46, wide ? 2 : 1, order === "little" ? 1 : 2, 1, osAbi]).copy(
    file,
  );
  put(18, 2, machine);
  put(wide ? 32 : 28, wide ? 8 : 4, 64);
  put(wide ? 56 : 44, 2, 1);
  put(64, 4, 1);
  put(64 + (wide ? 4 : 24), 4, 5);
  put(64 + (wide ? 8 : 4), wide ? 8 : 4, codeAt);
  put(64 + (wide ? 32 : 16), wide ? 8 : 4, body.length);
  file.set(body, codeAt);
  return file;
}

/** A Windows program of one section. */
export function aPe(body: Uint8Array, machine = 0x8664, section = ".text"): Buffer {
  const file = Buffer.alloc(codeAt + body.length);
  const put = writer(file, true);
  file.write("MZ", 0, "latin1");
  put(60, 4, 0x80);
  file.write("PE\0\0", 0x80, "latin1");
  put(0x84, 2, machine);
  put(0x86, 2, 1);
  file.write(section, 0x98, "latin1");
  put(0x98 + 16, 4, body.length);
  put(0x98 + 20, 4, codeAt);
  put(0x98 + 36, 4, 0x6000_0020);
  file.set(body, codeAt);
  return file;
}

/** A macOS program of one segment, with `sections` of no length. */
export function aMachO(
  body: Uint8Array,
  processor = 0x0100_000c,
  sections: readonly string[] = ["__text"],
): Buffer {
  const commandBytes = 72 + 80 * sections.length;
  const bodyAt = Math.max(codeAt, 32 + commandBytes);
  const file = Buffer.alloc(bodyAt + body.length);
  const put = writer(file, true);
  put(0, 4, 0xfeed_facf);
  put(4, 4, processor);
  put(16, 4, 1);
  put(20, 4, commandBytes);
  put(32, 4, 0x19);
  put(36, 4, commandBytes);
  file.write("__TEXT", 40, "latin1");
  put(32 + 40, 8, bodyAt);
  put(32 + 48, 8, body.length);
  put(32 + 60, 4, 5);
  put(32 + 64, 4, sections.length);
  for (const [index, name] of sections.entries()) {
    const at = 32 + 72 + index * 80;
    file.write(name, at, "latin1");
    put(at + 40, 8, body.length);
    put(at + 48, 4, bodyAt);
  }
  file.set(body, bodyAt);
  return file;
}

/** A universal binary of those programs. */
export function aFatMachO(programs: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(codeAt);
  const put = writer(head, false);
  put(0, 4, 0xcafe_babe);
  put(4, 4, programs.length);
  let at = codeAt;
  for (const [index, program] of programs.entries()) {
    put(8 + index * 20 + 8, 4, at);
    put(8 + index * 20 + 12, 4, program.length);
    at += program.length;
  }
  return Buffer.concat([head, ...programs]);
}

/** Bytes with about as much order as compiled code has. */
export function plainCode(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, index) => (index * index) % 61));
}

/** The note that Go's linker leaves, as Go 1.18 and later write it. */
export function aGoNote(lines: readonly string[], go = "go1.26.4"): Buffer {
  const text = Buffer.from(lines.map((line) => `${line}\n`).join(""));
  const framed = Buffer.concat([Buffer.alloc(16, 0x30), text, Buffer.alloc(16, 0x31)]);
  const header = Buffer.alloc(32);
  header.write("\xff Go buildinf:", 0, "latin1");
  header[14] = 8;
  header[15] = 2;
  return Buffer.concat([header, varint(go.length), Buffer.from(go), varint(framed.length), framed]);
}

function varint(value: number): Buffer {
  return value < 0x80
    ? Buffer.of(value)
    : Buffer.concat([Buffer.of((value & 0x7f) | 0x80), varint(value >> 7)]);
}

function writer(file: Buffer, littleEndian: boolean) {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  return (at: number, bytes: 2 | 4 | 8, value: number) => {
    if (bytes === 2) view.setUint16(at, value, littleEndian);
    else if (bytes === 4) view.setUint32(at, value, littleEndian);
    else view.setBigUint64(at, BigInt(value), littleEndian);
  };
}
