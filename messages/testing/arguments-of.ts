import type compile from "icu-minify/compile";

type Compiled = ReturnType<typeof compile>;

/** What a message wants to be given: `["<b>", "count"]`. */
export function argumentsOf(message: Compiled): string[] {
  return [...new Set(typeof message === "string" ? [] : namesIn(message))].sort();
}

/** A node is `[argument]`, `[argument, type, …]`, or a tag: `[name, ...nodes inside it]`. */
function namesIn(nodes: readonly unknown[]): string[] {
  return nodes.flatMap((node) => {
    if (!Array.isArray(node)) return []; // Text, or the number of a plural.
    const [name, type, ...rest] = node;
    if (type === undefined) return [name];
    if (typeof type !== "number" || type === 0) return [`<${name}>`, ...namesIn([type, ...rest])];
    const [options] = rest;
    const isChoice = type <= 3;
    return [name, ...(isChoice ? Object.values(options).flatMap(namesInOption) : [])];
  });
}

function namesInOption(option: unknown): string[] {
  return Array.isArray(option) ? namesIn(option) : [];
}
