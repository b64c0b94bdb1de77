import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseXml } from "#lib/feeds/testing/parse-xml";
import { element, parent, xmlDocument } from "#lib/feeds/xml";

function readBack(text: string): string {
  return parseXml(xmlDocument(element("a", {}, text))).text;
}

describe("an element", () => {
  test.each([
    ["<script>alert(1)</script> & ]]>"],
    ["\"quoted\" and 'quoted'"],
    ["שלום, 👩‍💻 and العربية"],
  ])("gives %s back as it was", (text) => {
    expect(readBack(text)).toBe(text);
  });

  test.each([["\u0000"], ["\u001b[2J"], ["\u000b"], ["\ufffe"], ["\ud800"]])(
    "holds nothing that XML cannot",
    (text) => {
      expect(readBack(text)).toBe(text.replace(/^./u, "\ufffd"));
    },
  );

  test("is well-formed whatever it holds, in its text and its attributes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const attributes = { title: text };
        const document = xmlDocument(parent("a", attributes, [element("b", attributes, text)]));
        expect(parseXml(document).children).toHaveLength(1);
      }),
    );
  });
});
