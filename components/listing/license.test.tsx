import { expect, test } from "vitest";
import { markupIn } from "../../messages/testing/markup-in";
import { License } from "./license";

test("a license expression links each license and exception, and keeps the words between", () => {
  const expression = "(MIT OR GPL-2.0+) AND GPL-2.0-only WITH Classpath-exception-2.0";
  const html = markupIn("en", <License expression={expression} />);
  expect(html.replaceAll(/<[^>]+>/g, "")).toBe(expression);
  expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(
    ["MIT", "GPL-2.0", "GPL-2.0-only", "Classpath-exception-2.0"].map(
      (id) => `https://spdx.org/licenses/${id}.html`,
    ),
  );
});

test("a license that is in no list is linked nowhere", () => {
  expect(markupIn("en", <License expression="LicenseRef-acme" />)).toBe("LicenseRef-acme");
});
