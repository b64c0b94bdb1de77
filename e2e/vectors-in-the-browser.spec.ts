import type { Outcome } from "@hecate/protocol/vectors/vector";
import { expect, test } from "@playwright/test";
import { build } from "esbuild";

test("the browser holds every vector that the server and the command line hold", async ({
  page,
}) => {
  const { outputFiles } = await build({
    entryPoints: ["e2e/vectors-entry.ts"],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    define: { "process.env.NODE_DEBUG": "undefined" },
  });
  // A page of the site's own origin, since WebCrypto wants a secure one.
  await page.route("/vectors", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Vectors</title>" }),
  );
  await page.goto("/vectors");
  await page.addScriptTag({ content: outputFiles[0]?.text });
  const outcomes = await page.evaluate(
    () => (globalThis as unknown as { outcomes: Promise<Outcome[]> }).outcomes,
  );
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  expect(outcomes.length).toBeGreaterThan(1000);
});
