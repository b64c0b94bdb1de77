import type { Element, ElementContent, Root } from "hast";
import bash from "highlight.js/lib/languages/bash";
import c from "highlight.js/lib/languages/c";
import cpp from "highlight.js/lib/languages/cpp";
import csharp from "highlight.js/lib/languages/csharp";
import css from "highlight.js/lib/languages/css";
import diff from "highlight.js/lib/languages/diff";
import dockerfile from "highlight.js/lib/languages/dockerfile";
import elixir from "highlight.js/lib/languages/elixir";
import go from "highlight.js/lib/languages/go";
import ini from "highlight.js/lib/languages/ini";
import java from "highlight.js/lib/languages/java";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import kotlin from "highlight.js/lib/languages/kotlin";
import lua from "highlight.js/lib/languages/lua";
import makefile from "highlight.js/lib/languages/makefile";
import powershell from "highlight.js/lib/languages/powershell";
import python from "highlight.js/lib/languages/python";
import ruby from "highlight.js/lib/languages/ruby";
import rust from "highlight.js/lib/languages/rust";
import sql from "highlight.js/lib/languages/sql";
import swift from "highlight.js/lib/languages/swift";
import typescript from "highlight.js/lib/languages/typescript";
import yaml from "highlight.js/lib/languages/yaml";
import { createLowlight } from "lowlight";
import { SKIP, visit } from "unist-util-visit";

/** By their own names and aliases (`sh`, `toml`, `ts`). Those that hold other languages take cubic time and are left out. */
const lowlight = createLowlight({
  ...{ bash, c, cpp, csharp, css, diff, dockerfile, elixir, go, ini, java, javascript },
  ...{ json, kotlin, lua, makefile, powershell, python, ruby, rust, sql, swift, typescript, yaml },
});

/**
 * Grammars take up to quadratic time in the code of a block: with these bounds the worst that we found takes a second
 * for a whole readme, once for everybody. What is beyond them stays as it is.
 */
const blockChars = 4_096;
const readmeChars = 24 * 1_024;
/** Each is about forty bytes of the page, twice. */
const spans = 4_000;

/** Sets spans with class names around the words of code whose language is stated, in a tree that is safe already. */
export function highlightCode(tree: Root): Root {
  let charsLeft = readmeChars;
  let spansLeft = spans;
  visit(tree, "element", (element) => {
    if (element.tagName !== "pre") return;
    const [code] = element.children;
    if (code?.type !== "element") return SKIP;
    const language = languageOf(code);
    const text = textOf(code);
    if (language === null || text.length > Math.min(blockChars, charsLeft)) return SKIP;
    charsLeft -= text.length;
    const children = highlighted(language, text);
    spansLeft -= countElements(children);
    if (spansLeft >= 0) code.children = children;
    return SKIP;
  });
  return tree;
}

function languageOf({ properties: { className } }: Element): string | null {
  const names = Array.isArray(className) ? className.map(String) : [];
  const stated = names.find((name) => name.startsWith("language-"))?.slice("language-".length);
  const language = stated?.toLowerCase() ?? "";
  return lowlight.registered(language) ? language : null;
}

function highlighted(language: string, text: string): ElementContent[] {
  const { children } = lowlight.highlight(language, text);
  return children.filter((child) => child.type === "element" || child.type === "text");
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === "text" ? child.value : "")).join("");
}

function countElements(children: readonly ElementContent[]): number {
  return children.reduce(
    (sum, child) => sum + (child.type === "element" ? 1 + countElements(child.children) : 0),
    0,
  );
}
