/** All but what XML 1.0 can hold (section 2.2): not even an escape of the rest is allowed. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A text as it stands in an element or an attribute; characters that XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(unwritable, "\ufffd")
    .replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

type Attributes = Readonly<Record<string, string>>;

/** An element that holds a text; an empty one without. */
export function element(name: string, attributes: Attributes, text = ""): string {
  return written(name, attributes, escapeXml(text));
}

/** An element that holds others, each on its line. */
export function parent(name: string, attributes: Attributes, children: readonly string[]): string {
  return written(name, attributes, `\n${children.join("\n")}\n`);
}

export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

function written(name: string, attributes: Attributes, content: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const opening = `<${name}${given.join("")}`;
  return content === "" ? `${opening}/>` : `${opening}>${content}</${name}>`;
}
