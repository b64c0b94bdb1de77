import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Cid } from "@hecate/protocol/cid";
import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { cidOfFile } from "@hecate/protocol/unixfs/cid-of-file";
import { isSystemError } from "../files/file-refusal";
import type { Session } from "../session";
import { fileChunks } from "./file-chunks";

/** A file of this machine as content: its id, and the inner nodes of its tree (the leaves stay on disk). */
export interface AddedFile {
  /** Absolute. */
  readonly path: string;
  readonly cid: Cid;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly nodes: ReadonlyMap<Cid, Uint8Array>;
}

/** Computes what `ipfs add --cid-version=1` computes, in one pass over the file. */
export async function addFile(
  session: Session,
  path: string,
): Promise<Result<AddedFile, "file-unreadable" | "content-too-large">> {
  const size = await sizeOfFile(path);
  if (!size.ok) return size;
  if (size.value > limits.contentBytes) {
    return refuse("content-too-large", `${path} exceeds ${limits.contentBytes} bytes`);
  }
  const progress = session.terminal.progress(path, size.value);
  const sha256 = createHash("sha256");
  const nodes = new Map<Cid, Uint8Array>();
  let read = 0;

  async function* content() {
    for await (const chunk of fileChunks(path)) {
      session.stop.throwIfAborted();
      sha256.update(chunk);
      read += chunk.length;
      progress.add(chunk.length);
      yield chunk;
    }
  }

  try {
    const cid = await cidOfFile(content(), (node, bytes) => nodes.set(node, bytes));
    return ok({ path: resolve(path), cid, size: read, sha256: sha256.digest("hex"), nodes });
  } finally {
    progress.done();
  }
}

async function sizeOfFile(path: string): Promise<Result<number, "file-unreadable">> {
  try {
    const found = await stat(path);
    return found.isFile() ? ok(found.size) : refuse("file-unreadable", `${path} is not a file`);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return refuse("file-unreadable", error.message);
  }
}
