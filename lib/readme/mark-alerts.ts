import type { Blockquote, Root } from "mdast";
import { visit } from "unist-util-visit";

const titles = {
  NOTE: "Note",
  TIP: "Tip",
  IMPORTANT: "Important",
  WARNING: "Warning",
  CAUTION: "Caution",
} as const;

const marker = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/;

/** Quotes that begin with a line `[!NOTE]`, as GitHub reads them: the word becomes a title, the quote a note. */
export function markAlerts() {
  return (tree: Root) => {
    visit(tree, "blockquote", (quote) => markAlert(quote));
  };
}

function markAlert(quote: Blockquote): void {
  const [paragraph] = quote.children;
  const text = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  if (paragraph?.type !== "paragraph" || text?.type !== "text") return;
  const [line, kind] = marker.exec(text.value) ?? [];
  if (line === undefined || kind === undefined) return;
  text.value = text.value.slice(line.length);
  if (text.value === "" && paragraph.children.length === 1) quote.children.shift();
  const title = titles[kind as keyof typeof titles];
  quote.children.unshift({
    type: "paragraph",
    children: [{ type: "strong", children: [{ type: "text", value: title }] }],
  });
  quote.data = { hProperties: { className: ["alert", `alert-${kind.toLowerCase()}`] } };
}
