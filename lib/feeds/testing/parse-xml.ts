import { SaxesParser } from "saxes";

export interface XmlElement {
  /** With its namespace: `{http://www.w3.org/2005/Atom}feed`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** The root element, as a strict parser of another hand reads it; throws where a document is not well-formed. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const given = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const name = `{${uri}}${local}`;
    const element = { name, attributes: Object.fromEntries(given), children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("text", (piece) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  });
  parser.write(text).close();
  const [root] = top.children;
  if (!root) throw new Error("a document without an element");
  return root;
}
