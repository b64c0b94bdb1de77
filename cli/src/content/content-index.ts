import { join } from "node:path";
import type { Cid } from "@hecate/protocol/cid";
import { z } from "zod";
import type { Home } from "../config/home";
import { readRecord } from "../files/read-record";
import { writeWhole } from "../files/write-whole";
import type { AddedFile } from "./add-file";

const record = z.object({ path: z.string(), size: z.number(), sha256: z.string() });

/** Remembers where the bytes of a content id lie; the file itself stays where it is. */
export async function rememberFile(home: Home, file: AddedFile): Promise<void> {
  const { path, size, sha256 } = file;
  await writeWhole(recordPath(home, file.cid), `${JSON.stringify({ path, size, sha256 })}\n`);
}

/** Where `content add` saw those bytes last; null when it never did. They may have changed since. */
export async function findFile(home: Home, cid: Cid): Promise<string | null> {
  return (await readRecord(recordPath(home, cid), record))?.path ?? null;
}

function recordPath(home: Home, cid: Cid): string {
  return join(home.content, `${cid}.json`);
}
