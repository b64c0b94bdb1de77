import type { Element, ElementContent, Root, RootContent } from "hast";
import { columnsOf } from "#lib/plain-text/columns";
import { printable, printableLine } from "#lib/plain-text/printable";
import { hang, wrap } from "#lib/plain-text/wrap";
import { parseMarkdown } from "#lib/readme/parse-markdown";
import { strangersLink } from "#lib/readme/rewrite-links";

type Node = RootContent | ElementContent;

/** A readme as lines of at most `columns`, but for its code, which would not be code if it were broken. */
export function readmeText(markdown: string, columns: number): string[] {
  const links = { headingShift: 0, idPrefix: "", resolveLink: strangersLink("") };
  return blocks(parseMarkdown(markdown, links).children, columns);
}

/** Each behind an empty line but the first; inline text between blocks is a paragraph. */
function blocks(nodes: Root["children"], columns: number): string[] {
  const written = nodes.map((node) => block(node, columns)).filter((lines) => lines.length > 0);
  return written.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function block(node: Node, columns: number): string[] {
  if (node.type !== "element") return wrap(inline(node), columns);
  switch (node.tagName) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return hang(`${"#".repeat(Number(node.tagName[1]))} `, wrap(inline(node), columns - 7));
    case "pre":
      return printable(textOf(node))
        .trimEnd()
        .split("\n")
        .map((line) => `    ${line}`);
    case "blockquote":
      return blocks(node.children, columns - 2).map((line) => `> ${line}`.trimEnd());
    case "ul":
    case "ol":
      return list(node, columns);
    case "table":
      return table(
        rowsOf(node).map((row) => row.map(inline)),
        columns,
      );
    case "hr":
      return ["-".repeat(columns)];
    case "section":
      return blocks(node.children, columns);
    default:
      return wrap(inline(node), columns);
  }
}

function list(node: Element, columns: number): string[] {
  const start = Number(node.properties.start ?? 1);
  return node.children
    .filter((child) => child.type === "element")
    .flatMap((item, index) => {
      const mark = node.tagName === "ol" ? `${start + index}. ` : "- ";
      const room = Math.max(columns - mark.length, 16);
      return hang(mark, itemLines(item, room));
    });
}

/** A tight item holds text and lists side by side, a loose one holds paragraphs. */
function itemLines(item: Element, columns: number): string[] {
  const lines: string[] = [];
  let text = "";
  const endText = () => {
    lines.push(...wrap(text.trim(), columns));
    text = "";
  };
  for (const child of item.children) {
    const isBlock =
      child.type === "element" && /^(p|pre|ul|ol|blockquote|table)$/.test(child.tagName);
    if (!isBlock) text += inline(child);
    else {
      endText();
      lines.push(...block(child, columns));
    }
  }
  endText();
  return lines;
}

/** Columns one beside the other, the last one broken within itself; row by row where they leave it no room. */
function table(rows: readonly (readonly string[])[], columns: number): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, columnsOf(cell));
    });
  }
  const room = widths.slice(0, -1).reduce((left, width) => left - width - 2, columns);
  return rows.flatMap((row) => {
    if (room < 16) return wrap(row.join(" | "), columns);
    const before = row.slice(0, -1).map((cell, at) => cell + padding(cell, widths[at] ?? 0));
    const last = wrap(row.at(-1) ?? "", room);
    return hang(before.join(""), last.length > 0 ? last : [""]).map((line) => line.trimEnd());
  });
}

function padding(cell: string, width: number): string {
  return " ".repeat(width - columnsOf(cell) + 2);
}

function rowsOf(node: Element): Element[][] {
  const parts = node.children.filter((child) => child.type === "element");
  if (node.tagName === "tr") return [parts];
  return parts.flatMap(rowsOf);
}

/** On one line; a link is followed by where it leads, where it does not say so itself. */
function inline(node: Node): string {
  if (node.type === "text") return printable(node.value).replace(/\s+/g, " ");
  if (node.type !== "element") return "";
  if (node.tagName === "br") return " ";
  if (node.tagName === "input") return node.properties.checked ? "[x] " : "[ ] ";
  const text = node.children.map(inline).join("");
  const href = node.tagName === "a" ? printableLine(String(node.properties.href ?? "")) : "";
  return href === "" || href.startsWith("#") || text === href ? text : `${text} <${href}>`;
}

function textOf(node: Node): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
}
