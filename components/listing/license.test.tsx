import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LanguageProvider } from "../language/language-provider";
import { License } from "./license";

test("a license expression links each license and exception, and keeps the words between", () => {
  const expression = "(MIT OR GPL-2.0+) AND GPL-2.0-only WITH Classpath-exception-2.0";
  const html = rendered(expression);
  expect(html.replaceAll(/<[^>]+>/g, "")).toBe(expression);
  expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(
    ["MIT", "GPL-2.0", "GPL-2.0-only", "Classpath-exception-2.0"].map(
      (id) => `https://spdx.org/licenses/${id}.html`,
    ),
  );
});

test("a license that is in no list is linked nowhere", () => {
  expect(rendered("LicenseRef-acme")).toBe("LicenseRef-acme");
});

function rendered(expression: string): string {
  return renderToStaticMarkup(
    <LanguageProvider language="en" messages={{}}>
      <License expression={expression} />
    </LanguageProvider>,
  );
}
