import type { z } from "zod";
import { DamagedFile } from "./file-refusal";
import { readIfThere } from "./read-input";

/** One of our own JSON files, or null when it is not there. Throws `DamagedFile`. */
export async function readRecord<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  const text = await readIfThere(path);
  if (text === null) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new DamagedFile(path);
  }
}
