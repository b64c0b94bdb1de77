import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ok, type Result, refuse } from "@hecate/protocol/result";

/** Files by path or by a pattern in the last part of one (`*`, `?`), for where no shell expands it. */
export async function matchFiles(
  patterns: readonly string[],
): Promise<Result<string[], "file-unreadable">> {
  const found: string[] = [];
  for (const pattern of patterns) {
    const matches = await matchOne(pattern);
    if (matches.length === 0) return refuse("file-unreadable", `${pattern} matches no file`);
    found.push(...matches);
  }
  return ok([...new Set(found)]);
}

async function matchOne(pattern: string): Promise<string[]> {
  if (!/[*?]/.test(basename(pattern))) return [pattern];
  const folder = dirname(pattern);
  const names = await readdir(folder).catch(() => []);
  const matcher = matcherOf(basename(pattern));
  return names
    .filter((name) => !name.startsWith(".") && matcher.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function matcherOf(pattern: string): RegExp {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replaceAll("*", "[^/]*").replaceAll("?", "[^/]")}$`);
}
