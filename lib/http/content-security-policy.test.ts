import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { contentSecurityPolicy, inertPolicy } from "#lib/http/content-security-policy";
import { isFrameworkScript, reactRuntimeOf } from "#lib/http/framework-scripts";

const renderer = "next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js";
const source = readFileSync(createRequire(import.meta.url).resolve(renderer), "utf8");
const runtime = reactRuntimeOf(source);
const isBlessed = (script: string) => isFrameworkScript(script, runtime);

/** Of a page with two parts that come after the rest was sent. */
async function scriptsOfLateBoundaries(): Promise<string[]> {
  const load = createRequire(import.meta.url);
  const { Suspense, createElement } = load("next/dist/compiled/react");
  const { renderToPipeableStream } = load(renderer);
  const arrive: (() => void)[] = [];
  const parts = ["one", "two"].map((part) =>
    createElement(
      Suspense,
      { key: part },
      new Promise((resolve) => arrive.push(() => resolve(part))),
    ),
  );
  const { pipe } = renderToPipeableStream(createElement("body", null, parts), {
    onShellReady: () =>
      setImmediate(() => {
        for (const each of arrive) each();
      }),
  });
  const html = await text(pipe(new PassThrough()));
  return Array.from(html.matchAll(/<script>([\s\S]*?)<\/script>/g), ([, script]) => script ?? "");
}

describe("a page's policy", () => {
  const known = "'sha256-0vHaS6IiUC2kiEKUoxsfR+BWNB6ieju8BlCJBHDivqA='"; // by openssl

  test("names the hash of a script that was recognised", () => {
    const html = `<p><script id="x">hello\n</script>`;
    expect(contentSecurityPolicy(html, () => true)).toMatch(
      /script-src 'self' 'sha256-[\w+/]{43}='/,
    );
  });

  test("names the hash that a browser computes: of the text, as UTF-8", () => {
    const html = '<script>self.__next_f.push(["é"])</script>';
    expect(contentSecurityPolicy(html, isBlessed)).toContain(known);
  });

  test("names no hash of a script that was not recognised", () => {
    const policy = contentSecurityPolicy("<script>alert(1)</script>", isBlessed);
    expect(policy).toMatch(/script-src 'self'$/);
  });

  test("names a repeated script once", () => {
    const html = "<script>self.__next_f.push([0])</script>".repeat(3);
    expect(contentSecurityPolicy(html, isBlessed).match(/sha256-/g)).toHaveLength(1);
  });

  test("never allows what is inline by itself, nor framing, nor plug-ins", () => {
    const policy = contentSecurityPolicy("", isBlessed);
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("default-src 'none'");
  });
});

test("the policy for everything else is a sandbox without permissions", () => {
  expect(inertPolicy).toMatch(/; sandbox$/);
});

describe("the framework's own scripts", () => {
  const complete = runtime.find((code) => code.includes("$RC=function"));
  const turbopack = '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push';

  test("include what React writes to complete late boundaries, as it writes it", async () => {
    const scripts = await scriptsOfLateBoundaries();
    expect(scripts.filter((script) => script.includes("$RC("))).toHaveLength(2);
    expect(scripts.filter((script) => !isBlessed(script))).toEqual([]);
  });

  test.each([
    ["the start of the page's data", "(self.__next_f=self.__next_f||[]).push([0])"],
    ["the page's data", String.raw`self.__next_f.push([1,"a:\"</script\u003e\"\n"])`],
    [
      "the list of chunks",
      `${turbopack}({"otherChunks":["static/chunks/1-a_b.js"],"runtimeModuleIds":[7]});`,
    ],
    ["React's clock", "requestAnimationFrame(function(){$RT=performance.now()});"],
    [
      "Next's move of late icons",
      `document.querySelectorAll('body link[rel="icon"], body link[rel="apple-touch-icon"]').forEach(el => document.head.appendChild(el))`,
    ],
    ["React's first late boundary", `${complete};$RC("B:0","S:0")`],
    ["React's next late boundary", '$RC("B:1","S:1")'],
  ])("include %s", (_, script) => {
    expect(isBlessed(script)).toBe(true);
  });

  test.each([
    ["a script from outside", "alert(1)"],
    ["data followed by code", "self.__next_f.push([0]);alert(1)"],
    ["data with code inside", "self.__next_f.push([alert(1)])"],
    ["data that closes its call", 'self.__next_f.push([1,""]);alert([""])'],
    ["a chunk from elsewhere", `${turbopack}({"otherChunks":["//evil.example/x.js"]});`],
    [
      "a chunk outside the build",
      `${turbopack}({"otherChunks":["static/chunks/../../../ipfs/x.js"]});`,
    ],
    ["React's call with code inside", '$RC("B:0",alert(1))'],
    ["React's function with another body", '$RC=function(){alert(1)};$RC("B:0","S:0")'],
    ["nothing", ""],
  ])("do not include %s", (_, script) => {
    expect(isBlessed(script)).toBe(false);
  });
});
