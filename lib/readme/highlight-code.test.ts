import type { Element, Root } from "hast";
import { describe, expect, it } from "vitest";
import { highlightCode } from "#lib/readme/highlight-code";
import { parseMarkdown } from "#lib/readme/parse-markdown";
import { strangersLink } from "#lib/readme/rewrite-links";

function highlighted(markdown: string): Root {
  const options = { headingShift: 2, idPrefix: "", resolveLink: strangersLink("") };
  return highlightCode(parseMarkdown(markdown, options));
}

const block = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\`\n`;

function spans(node: Root | Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return child.tagName === "span" ? [child, ...spans(child)] : spans(child);
  });
}

function text(node: Root | Element): string {
  return node.children
    .map((child) =>
      child.type === "text" ? child.value : child.type === "element" ? text(child) : "",
    )
    .join("");
}

describe("code in a readme", () => {
  it.each([
    ["sh", "echo 'hello' # again", ["hljs-built_in", "hljs-string", "hljs-comment"]],
    ["TOML", "a = 'b'", ["hljs-attr", "hljs-string"]],
    ["diff", "- a\n+ b", ["hljs-deletion", "hljs-addition"]],
  ])("gets the class names of its language: %s", (language, code, expected) => {
    const tree = highlighted(block(language, code));
    expect(spans(tree).map(({ properties }) => String(properties.className))).toEqual(expected);
    expect(text(tree)).toBe(`${code}\n`);
  });

  it("holds nothing but spans with class names, whatever it says", () => {
    const hostile = `"<script>alert(1)</script>" '<img src=x onerror=alert(1)>' // javascript:x`;
    for (const language of ["js", "ts", "sh", "go", "rust", "yaml", "python"]) {
      const tree = highlighted(block(language, hostile));
      expect(text(tree)).toBe(`${hostile}\n`);
      for (const { properties } of spans(tree)) {
        expect(Object.keys(properties)).toEqual(["className"]);
        expect(String(properties.className)).toMatch(/^[a-z_, -]+$/);
      }
    }
  });

  it("stays as it is in a language that nobody knows, in none, and inline", () => {
    for (const markdown of [block("klingon", "if 1"), block("", "if 1"), "`if 1`"]) {
      expect(spans(highlighted(markdown))).toEqual([]);
    }
  });

  it("stays as it is beyond what is read of a block, of a readme, and of a page", () => {
    const line = "return 1;\n";
    expect(spans(highlighted(block("js", line.repeat(400))))).toHaveLength(800);
    expect(spans(highlighted(block("js", line.repeat(500))))).toEqual([]);
    expect(spans(highlighted(block("js", `${"a".repeat(3_990)} = 1`).repeat(8)))).toHaveLength(6);
    expect(spans(highlighted(block("js", line.repeat(400)).repeat(8)))).toHaveLength(4_000);
  });

  it.each(["cpp", "csharp", "java", "bash", "ini"])(
    "made to hang the grammar is read within seconds: %s",
    (language) => {
      for (const part of ["a ", "get ", "A.A<", "${", "a\n"]) {
        const code = part.repeat(Math.floor(4_000 / part.length));
        const tree = highlighted(block(language, code).repeat(6));
        expect(text(tree)).toContain(code.trimEnd());
      }
    },
    60_000,
  );
});
