import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlainYaml } from "./plain-yaml";

const bounds = { bytes: 10_000, depth: 20, nodes: 1_000 };

describe("plain YAML", () => {
  test("reads every JSON text as JSON does", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const read = readPlainYaml(JSON.stringify(value), bounds);
        expect(read).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) });
      }),
    );
  });

  test("refuses by name or reads, whatever the bytes are", () => {
    const yamlish = fc.array(fc.constantFrom(..."-?:,[]{}#&*!|>'\"%@`ab1 \t\n\r\\~<="), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          yamlish.map((all) => all.join("")),
        ),
        (source) => {
          const read = readPlainYaml(source, bounds);
          expect(read.ok || read.refusal.code.startsWith("manifest-")).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("says where the first of many errors stands", () => {
    expect(readPlainYaml(`a: 1\nb: [1] ${"[]".repeat(100)}`, bounds)).toMatchObject({
      refusal: { code: "manifest-malformed", detail: expect.stringContaining("line 2, column 8") },
    });
  });

  test("answers a nested bomb before it could fill the stack", () => {
    const bomb = "[".repeat(9_999);
    expect(readPlainYaml(bomb, bounds)).toMatchObject({ refusal: { code: "manifest-too-large" } });
  });
});
