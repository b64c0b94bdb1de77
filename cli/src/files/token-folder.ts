import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseToken, type Token } from "@hecate/protocol/ucan/token";
import { isSystemError } from "./file-refusal";
import { writeWhole } from "./write-whole";

const extension = ".ucan";

/** Keeps a token under its id, so that keeping it twice is keeping it once. */
export async function keepToken(folder: string, token: Token): Promise<string> {
  const path = join(folder, token.id + extension);
  await writeWhole(path, `${token.text}\n`, 0o600);
  return path;
}

export async function dropToken(folder: string, { id }: Token): Promise<void> {
  await rm(join(folder, id + extension), { force: true });
}

/** Every token in `folder` that can be read; what is none is passed over. */
export async function keptTokens(folder: string): Promise<Token[]> {
  const names = await namesIn(folder);
  const tokens = await Promise.all(
    names
      .filter((name) => name.endsWith(extension))
      .map(async (name) => parseToken((await readFile(join(folder, name), "utf8")).trim())),
  );
  return tokens.flatMap((token) => (token.ok ? [token.value] : []));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return [];
    throw error;
  }
}
