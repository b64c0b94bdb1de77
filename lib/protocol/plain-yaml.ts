import { type CST, LineCounter, Parser, parseDocument } from "yaml";
import { ok, type Result, refuse } from "./result";

export interface PlainYamlBounds {
  readonly bytes: number;
  /** Collections inside one another, the outermost counted. */
  readonly depth: number;
  /** Keys, values and items together. */
  readonly nodes: number;
}

type PlainYamlCode = "manifest-malformed" | "manifest-not-plain" | "manifest-too-large";

/**
 * Reads one YAML 1.2 document (core schema), or JSON, that writes every value out: no anchors, aliases,
 * tags, directives or second document. Bounds are checked on the token tree, before the recursive
 * composer and its quadratic search for duplicate keys see anything.
 */
export function readPlainYaml(
  source: Uint8Array | string,
  bounds: PlainYamlBounds,
): Result<unknown, PlainYamlCode> {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  if (bytes.length > bounds.bytes) {
    return refuse("manifest-too-large", `exceeds ${bounds.bytes} bytes`);
  }
  const text = typeof source === "string" ? source : decodeUtf8(source);
  if (text === null) return refuse("manifest-malformed", "is not UTF-8");
  const plain = checkTokens(text, bounds);
  if (!plain.ok) return plain;
  const lineCounter = new LineCounter();
  const schema = { version: "1.2", schema: "core", stringKeys: true } as const;
  // `prettyErrors` would look for the place of each error, and there can be one a character.
  const document = parseDocument(text, { ...schema, prettyErrors: false, lineCounter });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) {
    const { line, col } = lineCounter.linePos(problem.pos[0]);
    return refuse("manifest-malformed", `${problem.message} at line ${line}, column ${col}`);
  }
  return ok(document.toJS({ maxAliasCount: 0 }));
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function checkTokens(text: string, bounds: PlainYamlBounds): Result<true, PlainYamlCode> {
  let nodes = 0;
  let documents = 0;
  const open: { token: CST.Token; depth: number }[] = [];
  for (const token of new Parser().parse(text)) open.push({ token, depth: 0 });
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (token.type === "document") documents += 1;
    if (documents > 1) return refuse("manifest-not-plain", "holds several documents");
    const forbidden = sourceTokens(token).find(isForbidden);
    if (forbidden)
      return refuse("manifest-not-plain", `uses ${forbidden.type} ${forbidden.source}`);
    const children = childrenOf(token);
    nodes += children.length;
    if (nodes > bounds.nodes)
      return refuse("manifest-too-large", `has over ${bounds.nodes} values`);
    const childDepth = "items" in token ? depth + 1 : depth;
    if (childDepth > bounds.depth) {
      return refuse("manifest-too-large", `is nested deeper than ${bounds.depth}`);
    }
    for (const child of children) open.push({ token: child, depth: childDepth });
  }
  return ok(true);
}

function isForbidden({ type }: { readonly type: string }): boolean {
  return type === "anchor" || type === "alias" || type === "tag" || type === "directive";
}

/** The token itself, and the properties that stand before it or between its key and value. */
function sourceTokens(token: CST.Token): { readonly type: string; readonly source: string }[] {
  const around: CST.Token[] = [token];
  if ("start" in token && Array.isArray(token.start)) around.push(...token.start);
  if ("props" in token) around.push(...token.props);
  if ("items" in token) {
    for (const item of token.items) around.push(...item.start, ...(item.sep ?? []));
  }
  return around.flatMap((each) =>
    "source" in each ? [{ type: each.type, source: each.source.slice(0, 40) }] : [],
  );
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === "document") return token.value ? [token.value] : [];
  if (!("items" in token)) return [];
  return token.items.flatMap((item) => [item.key, item.value].flatMap((child) => child ?? []));
}
