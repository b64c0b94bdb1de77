import type { Root } from "hast";
import { visit } from "unist-util-visit";

export interface HeadingOptions {
  /** How many levels every heading sinks, so that the page keeps the only `h1`. */
  shift: number;
  idPrefix: string;
}

const levels = ["h1", "h2", "h3", "h4", "h5", "h6"];

/** Sinks headings below those of the page and gives them ids like GitHub's, prefixed. */
export function rewriteHeadings({ shift, idPrefix }: HeadingOptions) {
  return (tree: Root) => {
    const used = new Map<string, number>();
    visit(tree, "element", (element) => {
      const level = levels.indexOf(element.tagName);
      if (level === -1) return;
      element.tagName = levels[Math.min(level + shift, levels.length - 1)] ?? "h6";
      const slug = String(element.properties.id ?? slugOf(textOf(element)));
      const seen = used.get(slug) ?? 0;
      used.set(slug, seen + 1);
      element.properties.id = `${idPrefix}${seen === 0 ? slug : `${slug}-${seen}`}`;
    });
  };
}

/** Lower case, punctuation dropped, spaces to hyphens. */
function slugOf(heading: string): string {
  const kept = heading.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "");
  return kept.trim().replaceAll(" ", "-") || "section";
}

function textOf(node: Root["children"][number]): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
