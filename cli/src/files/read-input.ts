import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { isSystemError } from "./file-refusal";

/** The bytes of a file that the user named; `-` is stdin. */
export async function readInput(path: string): Promise<Result<Uint8Array, "file-unreadable">> {
  if (path === "-") return ok(await buffer(process.stdin));
  try {
    return ok(await readFile(path));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return refuse("file-unreadable", error.message);
  }
}

/** The text of one of our own files, or null when it is not there. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return null;
    throw error;
  }
}
