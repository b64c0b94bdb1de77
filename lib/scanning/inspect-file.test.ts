import { createHash, generateKeyPairSync } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesAsSource, pieceBytes, withFile } from "#lib/scanning/byte-source";
import { inspectFile } from "#lib/scanning/inspect-file";
import type { Observation } from "#lib/scanning/observation";
import { aGoNote, aMachO, anElf, aPe, plainCode } from "#lib/scanning/testing/programs";
import { programBytes } from "#lib/testing/files";

const code = plainCode(40_000);

async function seenIn(bytes: Uint8Array): Promise<Observation[]> {
  return inspectFile(bytesAsSource(bytes));
}

function about(is: Observation["is"], seen: readonly Observation[]) {
  return seen.filter((each) => each.is === is);
}

describe("a packer", () => {
  test("is seen by the entropy of the code, and not in plain code", async () => {
    const packed = programBytes("packed", 40_000);
    expect(about("packed", await seenIn(anElf(packed)))).toMatchObject([{ by: "unknown" }]);
    expect(about("packed", await seenIn(anElf(code)))).toEqual([]);
  });

  test("is seen by the names that UPX leaves", async () => {
    expect(about("packed", await seenIn(aPe(code, 0x8664, "UPX0")))).toMatchObject([
      { by: "upx", where: "UPX0" },
    ]);
    const elf = anElf(code);
    elf.write("UPX!", 0x200);
    expect(about("packed", await seenIn(elf))).toMatchObject([{ by: "upx" }]);
  });

  test("is not seen in the binary that runs this test", async () => {
    const seen = await withFile(process.execPath, inspectFile);
    expect(about("packed", seen)).toEqual([]);
    expect(about("secret", seen)).toEqual([]);
    expect(about("harmful-pattern", seen)).toEqual([]);
  });
});

function githubToken(): string {
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const chance = createHash("sha512").update("token").digest("hex").slice(0, 30);
  let [sum, checksum] = [crc32(chance), ""];
  for (let index = 0; index < 6; index++, sum = Math.floor(sum / 62)) {
    checksum = digits.charAt(sum % 62) + checksum;
  }
  return `ghp_${chance}${checksum}`;
}

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();

describe("a secret", () => {
  test.each([
    ["aws-access-key", `AKIA${"Q3EGRTWSABCDEFG2"}`],
    ["github-token", githubToken()],
    ["npm-token", githubToken().replace("ghp_", "npm_")],
    ["gitlab-token", `glpat-${"a1B2".repeat(5)}`],
    ["slack-token", `xoxb-${"1".repeat(11)}-${"2".repeat(11)}-${"aB3".repeat(8)}`],
    ["stripe-key", `sk_live_${"aB3".repeat(8)}`],
    ["private-key", pem],
  ])("of the kind %s is seen, and where", async (kind, secret) => {
    const found = about("secret", await seenIn(Buffer.from(`before "${secret}" after`)));
    expect(found).toEqual([{ is: "secret", kind, count: 1, offset: 8 }]);
  });

  test.each([
    ["an example's key", "AKIAIOSFODNN7EXAMPLE"],
    ["a GitHub token with a wrong checksum", `${githubToken().slice(0, -1)}0`],
    [
      "the words that a library looks for",
      "-----BEGIN PRIVATE KEY-----\0-----END PRIVATE KEY-----",
    ],
    ["a public key", pem.replaceAll("PRIVATE", "PUBLIC")],
    ["part of something longer", `AKIA${"Q3EGRTWSABCDEFG2"}ABCD`],
  ])("is not seen in %s", async (_, text) => {
    expect(about("secret", await seenIn(Buffer.from(text)))).toEqual([]);
  });

  test("is seen once, wherever it stands in a long file", async () => {
    const token = githubToken();
    const places = fc.integer({ min: 0, max: 2 * pieceBytes + 20_000 });
    await fc.assert(
      fc.asyncProperty(places, async (offset) => {
        const file = Buffer.alloc(2 * pieceBytes + 20_100, " ");
        file.write(token, offset);
        expect(about("secret", await seenIn(file))).toMatchObject([{ count: 1, offset }]);
      }),
      { numRuns: 40, examples: [[pieceBytes - 20], [pieceBytes - 8 * 1024]] },
    );
  });
});

test("a pattern is seen when all of its texts are there, however far apart", async () => {
  const pool = "stratum+tcp://pool.example";
  const far = Buffer.concat([Buffer.from(pool), Buffer.alloc(pieceBytes * 2)]);
  expect(about("harmful-pattern", await seenIn(far))).toEqual([]);
  const both = Buffer.concat([far, Buffer.from(["donate.v2.xmr", "ig.com"].join(""))]);
  expect(about("harmful-pattern", await seenIn(both))).toMatchObject([{ name: "coin miner" }]);
});

describe("what Go wrote", () => {
  const revision = "1".repeat(40);
  const note = aGoNote([
    "path\tgithub.com/acme/loan-tui",
    "mod\tgithub.com/acme/loan-tui\tv1.2.3\t",
    `build\tvcs.revision=${revision}`,
    "build\tvcs.modified=false",
  ]);
  const build = {
    module: "github.com/acme/loan-tui",
    version: "v1.2.3",
    revision,
    modified: false,
  };

  test("is read from a PE's data and a Mach-O's own section", async () => {
    for (const file of [
      aPe(note, 0x8664, ".data"),
      aMachO(note, 0x0100_0007, ["__go_buildinfo"]),
    ]) {
      expect(about("go-build", await seenIn(file))).toMatchObject([{ go: "go1.26.4", ...build }]);
    }
  });

  test("is read from a real program made by Go", async () => {
    const beside = createRequire(createRequire(import.meta.url).resolve("typescript/package.json"));
    const name = `@typescript/typescript-${process.platform}-${process.arch}`;
    const folder = dirname(beside.resolve(`${name}/package.json`));
    const tsc = join(folder, "lib", process.platform === "win32" ? "tsc.exe" : "tsc");
    const [seen] = about("go-build", await withFile(tsc, inspectFile));
    expect(seen).toMatchObject({ module: "github.com/microsoft/typescript-go" });
    expect(seen).toHaveProperty("revision", expect.stringMatching(/^[0-9a-f]{40}$/));
  });

  test("is not believed where it is cut off or holds control characters", async () => {
    const cut = aPe(note.subarray(0, 60), 0x8664, ".data");
    expect(about("go-build", await seenIn(cut))).toEqual([]);
    const strange = aGoNote([`mod\t${"\u001b[31m".repeat(99)}\tv1`]);
    const [seen] = about("go-build", await seenIn(aPe(strange, 0x8664, ".data")));
    expect(seen).toHaveProperty("module", expect.stringMatching(/^[ -~]{1,200}$/));
  });
});

test("no bytes bring the checks down", async () => {
  const bytes = fc.uint8Array({ maxLength: 4_000 });
  await fc.assert(fc.asyncProperty(bytes, async (any) => void (await seenIn(any))));
});
