import { limits } from "@hecate/protocol/limits";
import type { Element, Root } from "hast";
import { describe, expect, it } from "vitest";
import { isParsable } from "#lib/readme/cost";
import { ownImages } from "#lib/readme/own-images";
import { parseMarkdown } from "#lib/readme/parse-markdown";
import { strangersLink } from "#lib/readme/rewrite-links";

const prefix = "readme-";

function readme(markdown: string): Root {
  const resolveLink = strangersLink(prefix);
  return parseMarkdown(markdown, { headingShift: 2, idPrefix: prefix, resolveLink });
}

function elements(node: Root | Element): Element[] {
  return node.children.flatMap((child) =>
    child.type === "element" ? [child, ...elements(child)] : [],
  );
}

function tags(markdown: string): string[] {
  return elements(readme(markdown)).map((element) => element.tagName);
}

function hrefs(markdown: string): unknown[] {
  return elements(readme(markdown)).flatMap((element) => element.properties.href ?? []);
}

describe("a readme", () => {
  it("leaves HTML out, whatever it holds", () => {
    const hostile = [
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
      "text <b onclick=alert(1)>bold</b> <iframe srcdoc='<script>alert(1)</script>'>",
      "<style>body { display: none }</style>",
    ].join("\n\n");
    expect(new Set(tags(hostile))).toEqual(new Set(["p"]));
  });

  it.each([
    "[x](javascript:alert%281%29)",
    "[x](JaVaScRiPt:alert%281%29)",
    "[x](&#106;avascript&colon;alert%281%29)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "[x](file:///etc/passwd)",
    "[x](//elsewhere.example)",
    "[x](/account/delete)",
    "[x](relative.md)",
    "[x][ref]\n\n[ref]: javascript:alert%281%29",
    "<javascript:alert(1)>",
    "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
  ])("does not link to %s", (markdown) => {
    expect(hrefs(markdown)).toEqual([]);
  });

  it("marks links as the words of a stranger", () => {
    const [link] = elements(readme("[site](https://example.org/a)")).slice(1);
    expect(link?.properties).toEqual({
      href: "https://example.org/a",
      rel: ["nofollow", "ugc", "noopener"],
    });
  });

  it("points fragments at its own headings, below those of the page", () => {
    const all = elements(readme("# Key map\n\n## Key map\n\n###### Deep\n\n[up](#key-map)"));
    const headings = all.filter((element) => element.properties.id !== undefined);
    expect(headings.map(({ tagName, properties }) => [tagName, properties.id])).toEqual([
      ["h3", "readme-key-map"],
      ["h4", "readme-key-map-1"],
      ["h6", "readme-deep"],
    ]);
    expect(hrefs("[up](#key-map)")).toEqual(["#readme-key-map"]);
  });

  it("links to images instead of loading them", () => {
    expect(tags("![shot](https://example.org/a.png)")).toEqual(["p", "a"]);
    expect(tags("[![badge](https://example.org/b.svg)](https://example.org)")).toEqual(["p", "a"]);
    expect(hrefs("![shot][s]\n\n[s]: https://example.org/a.png")).toEqual([
      "https://example.org/a.png",
    ]);
  });

  it("shows images of its own listing alone, by content id or address", () => {
    const cid = "bafkreia";
    const own = { cid, url: "/media/bafkreib.webp", width: 600, height: 40 };
    const addresses = [
      ...[`ipfs://${cid}`, own.url, `https://hecate.example${own.url}`],
      ...["ipfs://bafkreic", "/media/bafkreic.webp", `https://a.example${own.url}`, "a.png"],
    ];
    const shown = addresses.map((address) => {
      const tree = parseMarkdown(
        `[![a](${address})](https://a.example) ![b][r]\n\n[r]: ${address}`,
        {
          ...{ headingShift: 2, idPrefix: prefix, resolveLink: strangersLink(prefix) },
          resolveImage: ownImages([own], "https://hecate.example"),
        },
      );
      return elements(tree).filter(({ tagName }) => tagName === "img");
    });
    expect(shown.map((images) => images.length)).toEqual([2, 2, 2, 0, 0, 0, 0]);
    expect(shown[0]?.[0]?.properties).toEqual({
      ...{ src: own.url, alt: "a", width: 600, height: 40, loading: "lazy", decoding: "async" },
      srcSet: "/media/bafkreib-480.webp 480w, /media/bafkreib.webp 600w",
      sizes: expect.any(String),
    });
  });

  it("reads notes as GitHub does, and nothing else as one", () => {
    const [note, title, text] = elements(readme("> [!WARNING]\n> Hot *stuff*."));
    expect(note?.properties.className).toEqual(["alert", "alert-warning"]);
    expect(title?.children).toMatchObject([{ tagName: "strong" }]);
    expect(text?.tagName).toBe("strong");
    for (const markdown of ["> [!WARNING] x", "> [!OTHER]\n> x", "> x\n> [!NOTE]"]) {
      expect(elements(readme(markdown))[0]?.properties).toEqual({});
    }
  });

  it("keeps tables, task lists, footnotes and code", () => {
    const found = tags("|a|b|\n|:-|-:|\n|1|2|\n\n- [x] done\n\n`x` and[^1]\n\n[^1]: a note");
    expect(found).toEqual(expect.arrayContaining(["table", "td", "input", "code", "sup"]));
  });

  it("prefixes the ids that footnotes bring", () => {
    const all = elements(readme("a[^1]\n\n[^1]: note"));
    const ids = all.flatMap((element) => element.properties.id ?? []);
    expect(ids).toEqual(["readme-fnref-1", "readme-footnote-label", "readme-fn-1"]);
  });

  it("is shown as written when it is larger than the limit", () => {
    expect(tags("a".repeat(limits.readmeBytes + 1))).toEqual(["pre"]);
  });
});

describe("a readme made to fill the page", () => {
  it.each([
    ["addresses", "a.a@"],
    ["autolinks", "<http://a>"],
  ])("is shown as written: %s", { timeout: 60_000 }, (_, part) => {
    expect(tags(part.repeat(20_000))).toEqual(["pre"]);
  });
});

describe("a readme made to hang the parser", () => {
  const whole = (part: string) => part.repeat(Math.floor(limits.readmeBytes / part.length));
  const bombs: Record<string, string> = {
    "10 000 brackets": `${"[".repeat(10_000)}${"]".repeat(10_000)}`,
    "10 000 quotes": `${"> ".repeat(10_000)}a`,
    "10 000 list items in each other": `${"- ".repeat(10_000)}a`,
    "numbered lists in each other": `${"1. ".repeat(10_000)}a`,
    "lists stepping right": Array.from({ length: 500 }, (_, i) => `${" ".repeat(i)}- a`).join("\n"),
    "unmatched emphasis": whole("*a_ "),
    "nested emphasis": `${"*".repeat(20_000)}a${"*".repeat(20_000)}`,
    "unmatched strikes": whole("~a~~ "),
    "backtick runs": Array.from({ length: 700 }, (_, i) => "`".repeat(i)).join(" "),
    "a list of 60 000 items": whole("- a\n"),
    "120 000 headings": whole("#\n"),
    "open links": whole("[a]("),
    "brackets in lines that only look empty": `${"[".repeat(60)}\n\u00a0\n`.repeat(1_000),
    "a table of 300 columns and 500 rows": `${"|a".repeat(300)}\n${"|-".repeat(300)}\n${"x\n".repeat(500)}`,
    "such a table in a quote": `> ${"|a".repeat(300)}\n> ${"|-".repeat(300)}\n${"> x\n".repeat(500)}`,
    "a table of 60 000 columns": `${"|a".repeat(30_000)}\n${"|-".repeat(30_000)}\n`,
  };

  it.each(Object.entries(bombs))("is shown as written, and not parsed first: %s", (_, markdown) => {
    expect(isParsable(markdown)).toBe(false);
    expect(tags(markdown)).toEqual(["pre"]);
  });

  it.each([
    ["nested lists", `${"- ".repeat(16)}a\n`.repeat(160)],
    ["a list", "- a\n".repeat(4_000)],
    [
      "a table of 5 columns and 400 rows",
      `|a|b|c|d|e|\n${"|-".repeat(5)}|\n${"|a|b|c|d|e|\n".repeat(400)}`,
    ],
    ["quotes", `${">".repeat(8)}a\n\n`.repeat(500)],
    ["emphasis", `${"*a_ ".repeat(500)}\n\n`.repeat(8)],
    ["headings", "# a\n".repeat(5_999)],
    ["comments", whole("<!--")],
    ["autolinks", "http://a.b ".repeat(9_000)],
  ])(
    "is parsed within seconds: %s",
    (_, markdown) => {
      expect(tags(markdown)).not.toEqual(["pre"]);
    },
    60_000,
  );
});
