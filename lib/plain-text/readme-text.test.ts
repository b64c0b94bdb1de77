import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsOf } from "#lib/plain-text/columns";
import { readmeText } from "#lib/plain-text/readme-text";

function read(markdown: string, columns = 40): string {
  return readmeText(markdown, columns).join("\n");
}

describe("a readme as text", () => {
  test.each([
    ["# Loans\nand debts", "# Loans\n\nand debts"],
    ["*very* `small` ~~not~~", "very small not"],
    ["- one\n- two\n  - three", "- one\n- two\n  - three"],
    ["- one\n\n  more\n- two", "- one\n  more\n- two"],
    ["3. three\n4. four", "3. three\n4. four"],
    ["- [x] done\n- [ ] to do", "- [x] done\n- [ ] to do"],
    ["> said\n> so", "> said so"],
    ["```sh\ncd  /tmp\n  ls\n```", "    cd  /tmp\n      ls"],
    ["| a | b |\n|---|---|\n| 1 | 2 |", "a  b\n1  2"],
    [
      "| key | does |\n|---|---|\n| 漢 | one two three four five six seven |",
      "key  does\n漢   one two three four five six seven",
    ],
    [`| ${"k".repeat(30)} | b |\n|---|---|\n| 1 | 2 |`, `${"k".repeat(30)} | b\n1 | 2`],
    ["[docs](https://a.example/b)", "docs <https://a.example/b>"],
    ["https://a.example/b", "https://a.example/b"],
    ["[up](javascript:alert(1))", "up"],
    ["![shot](https://a.example/x.png)", "shot <https://a.example/x.png>"],
    ["<b>bold</b> text", "bold text"],
    ["שלום עולם", "שלום עולם"],
  ])("writes %j", (markdown, text) => {
    expect(read(markdown)).toBe(text);
  });

  test("breaks its lines between words, and lists below their mark", () => {
    expect(read("- one two three four", 16)).toBe("- one two three\n  four");
  });

  test.each([
    ["\u001b[2J", "an escape sequence"],
    ["\u009b31m", "one of C1"],
    ["\u202egnp.exe", "a bidirectional override"],
    ["\u0007\u0008\u007f", "controls"],
    ["\u2066x\u2069", "isolates"],
    ["&#27;[31m", "a character reference"],
    ["`\u001b]8;;x\u0007`", "code that links"],
    ["```\n\u001b[31m\n```", "a block that colours"],
  ])("lets nothing through that moves a terminal: %j, %s", (hostile) => {
    expect(read(`a ${hostile}\n\n${hostile}`)).not.toMatch(
      /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u,
    );
  });

  test("is printable whatever somebody wrote", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(read(text)).not.toMatch(/(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });

  test("keeps to its columns, but for code", () => {
    const words = fc.array(fc.constantFrom("a", "漢字", "👩‍💻", "word", "x".repeat(50)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, (all) => {
        for (const line of readmeText(all.join(" "), 24)) {
          expect(columnsOf(line)).toBeLessThanOrEqual(24);
        }
      }),
    );
  });
});
