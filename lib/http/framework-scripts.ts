/**
 * Which inline scripts are the framework's own. Each form is closed: fixed code, or one fixed call
 * whose argument is pure JSON, so that no text from outside can make one of them run anything else.
 */

const fixed = new Set([
  "requestAnimationFrame(function(){$RT=performance.now()});",
  // Next's, where a page's icons come after its head was sent.
  `document.querySelectorAll('body link[rel="icon"], body link[rel="apple-touch-icon"]').forEach(el => document.head.appendChild(el))`,
]);

/** `reactRuntime`: the functions that React may define inline, from `reactRuntimeOf`. */
export function isFrameworkScript(script: string, reactRuntime: readonly string[]): boolean {
  return (
    fixed.has(script) ||
    isFlightPush(script) ||
    isChunkPush(script) ||
    isReactCall(script, reactRuntime)
  );
}

/**
 * The code that React writes into pages to move late content into place, read from the source of
 * its server renderer: the string literals that define `$RC`, `$RX` and their kin.
 */
export function reactRuntimeOf(rendererSource: string): string[] {
  const literals = rendererSource.matchAll(/'(\$R[A-Z]=(?:[^'\\\n]|\\.)*)'/g);
  return Array.from(literals, ([, text]) =>
    (text ?? "")
      .replace(/\\(.)/g, (_, escaped) => (escaped === "n" ? "\n" : escaped))
      .replace(/;+\$R[A-Z]\("$/, ""),
  );
}

/** The page's data for the client: `self.__next_f.push([1,"…"])`. */
function isFlightPush(script: string): boolean {
  const [, json] =
    /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\((.*)\);?$/s.exec(
      script,
    ) ?? [];
  return Array.isArray(parsed(json));
}

/** Turbopack's list of the page's chunks; each must be one of the build's own files. */
function isChunkPush(script: string): boolean {
  const [, json] =
    /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((.*)\);$/s.exec(
      script,
    ) ?? [];
  const list = parsed(json);
  if (typeof list !== "object" || list === null || !("otherChunks" in list)) return false;
  const { otherChunks } = list;
  const isOwn = (path: unknown) =>
    typeof path === "string" && /^static\/chunks\/[\w~-][\w.~-]*\.js$/.test(path);
  return Array.isArray(otherChunks) && otherChunks.every(isOwn);
}

/** Perhaps React's definitions, then one call with string arguments: `$RC("B:0","S:0")`. */
function isReactCall(script: string, reactRuntime: readonly string[]): boolean {
  const definition = reactRuntime.find((code) => script.startsWith(code)) ?? "";
  const [, json] = /^;*\$R[A-Z]\((.*)\);?$/s.exec(script.slice(definition.length)) ?? [];
  const list = parsed(json === undefined ? undefined : `[${json}]`);
  return Array.isArray(list) && list.every((argument) => typeof argument === "string");
}

function parsed(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
