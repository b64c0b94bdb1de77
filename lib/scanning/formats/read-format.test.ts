import { limits } from "@hecate/protocol/limits";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesAsSource, withFile } from "#lib/scanning/byte-source";
import { readFormat } from "#lib/scanning/formats/read-format";
import { aFatMachO, aMachO, anElf, aPe, plainCode } from "#lib/scanning/testing/programs";

const body = plainCode(64);
const of = (bytes: Uint8Array) => readFormat(bytesAsSource(bytes));

async function targetsOf(bytes: Uint8Array) {
  const format = await of(bytes);
  return format.is === "executable" ? format.executable.targets : format;
}

describe("what a program is made for", () => {
  test("is read from the binary that runs this test", async () => {
    const format = await withFile(process.execPath, readFormat);
    const os = process.platform === "win32" ? "windows" : process.platform;
    const arch = process.arch === "x64" ? "amd64" : process.arch;
    expect(format).toMatchObject({ is: "executable", executable: { targets: [{ os, arch }] } });
  });

  test.each([
    [62, 0, { os: "linux", arch: "amd64" }],
    [183, 3, { os: "linux", arch: "arm64" }],
    [243, 0, { os: "linux", arch: "riscv64" }],
    [62, 9, { os: "freebsd", arch: "amd64" }],
    [8, 12, { os: null, arch: null }],
  ])("is read from an ELF of machine %i and OS ABI %i", async (machine, osAbi, target) => {
    expect(await targetsOf(anElf(body, { machine, osAbi }))).toEqual([target]);
  });

  test("is read from a 32-bit ELF of either byte order", async () => {
    const arm = [{ os: "linux", arch: "armv7" }];
    expect(await targetsOf(anElf(body, { machine: 40, bits: 32 }))).toEqual(arm);
    expect(await targetsOf(anElf(body, { machine: 40, bits: 32, order: "big" }))).toEqual(arm);
  });

  test.each([
    [0x8664, "amd64"],
    [0xaa64, "arm64"],
    [0x14c, null],
  ])("is read from a PE of machine %i", async (machine, arch) => {
    expect(await targetsOf(aPe(body, machine))).toEqual([{ os: "windows", arch }]);
  });

  test("is read from each half of a universal binary", async () => {
    const [arm, intel] = [aMachO(body), aMachO(body, 0x0100_0007)];
    expect(await targetsOf(arm)).toEqual([{ os: "darwin", arch: "arm64" }]);
    expect(await targetsOf(aFatMachO([arm, intel]))).toEqual([
      { os: "darwin", arch: "arm64" },
      { os: "darwin", arch: "amd64" },
    ]);
  });
});

describe("a file", () => {
  test("that begins with #! is a script, and says what runs it", async () => {
    const script = Buffer.from("#!/usr/bin/env node\nconsole.log(1)\n");
    expect(await of(script)).toEqual({ is: "script", interpreter: "/usr/bin/env node" });
  });

  test.each([
    ["a Java class", Buffer.from("cafebabe0000003d", "hex")],
    ["an MS-DOS program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)])],
    ["half of an ELF", anElf(body).subarray(0, 70)],
    ["an ELF whose segments lie beyond its end", Buffer.from(anElf(body)).fill(0xff, 32, 40)],
    ["a macOS program whose commands have no length", Buffer.from(aMachO(body)).fill(0, 36, 40)],
  ])("that is %s has a broken header", async (_, bytes) => {
    expect(await of(bytes)).toMatchObject({ is: "broken-header" });
  });

  test.each([
    ["nothing", ""],
    ["a text", "hello"],
    ["# without !", "# hello"],
  ])("that holds %s is of no format that we know", async (_, text) =>
    expect(await of(Buffer.from(text))).toEqual({ is: "unknown" }),
  );
});

describe("a header", () => {
  const sections = (count: number) => aMachO(body, undefined, Array(count).fill("__text"));

  test("may name as many sections as any real program has, and no more", async () => {
    expect((await of(sections(limits.scanTableEntries))).is).toBe("executable");
    expect((await of(sections(limits.scanTableEntries + 1))).is).toBe("broken-header");
  });

  test("may announce as many programs as there are processors, and no more", async () => {
    const programs = (count: number) => aFatMachO(Array(count).fill(aMachO(body)));
    expect((await of(programs(limits.scanTargets))).is).toBe("executable");
    expect((await of(programs(limits.scanTargets + 1))).is).toBe("broken-header");
  });

  test("may be as large as any real one, and no larger", async () => {
    const commands = (bytes: number) => {
      const program = Buffer.concat([aMachO(body), Buffer.alloc(limits.scanTableBytes)]);
      program.writeUInt32LE(bytes, 20);
      return program;
    };
    expect((await of(commands(limits.scanTableBytes))).is).toBe("executable");
    expect((await of(commands(limits.scanTableBytes + 1))).is).toBe("broken-header");
  });
});

const whole = [
  anElf(body),
  anElf(body, { bits: 32 }),
  aPe(body),
  aMachO(body),
  aFatMachO([aMachO(body)]),
];

test("no bytes behind a known beginning bring the reader down", async () => {
  const beginnings = whole.map((bytes) => bytes.subarray(0, 8));
  const anything = fc.tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 2_000 }));
  await fc.assert(
    fc.asyncProperty(anything, async ([beginning, rest]) => {
      expect((await of(Buffer.concat([beginning, rest]))).is).toMatch(/executable|broken-header/);
    }),
    { numRuns: 500 },
  );
});

test("no damage to a real header, and no cut, brings the reader down", async () => {
  const damage = fc.array(fc.tuple(fc.nat(0x1100), fc.nat(255)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      damage,
      fc.nat(0x1100),
      async (bytes, hits, cut) => {
        const hurt = Buffer.from(bytes.subarray(0, cut));
        for (const [at, value] of hits) if (at < hurt.length) hurt[at] = value;
        expect((await of(hurt)).is).toMatch(/executable|broken-header|unknown|script/);
      },
    ),
    { numRuns: 500 },
  );
});
