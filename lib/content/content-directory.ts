import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Cid } from "@hecate/protocol/cid";
import type { MediaWidth } from "@hecate/protocol/media-widths";
import { env } from "#lib/env";

/** Where a file of the store lies. Folders are by the CID's next-to-last two characters: those vary. */
export function contentPath(cid: Cid): string {
  return shardedPath("content", cid);
}

/** Where the image that is shown for a screenshot lies. */
export function mediaPath(cid: Cid): string {
  return shardedPath("media", cid);
}

/** Where the recording that is served for an uploaded one lies. */
export function recordingPath(cid: Cid): string {
  return shardedPath("recordings", cid);
}

/** Where a narrower copy of a shown image lies. It can be drawn again: nobody has to keep it. */
export function scaledPath(cid: Cid, width: MediaWidth): string {
  return `${shardedPath("scaled", cid)}-${width}`;
}

function shardedPath(folder: string, cid: Cid): string {
  return join(env().dataDir, folder, cid.slice(-3, -1), cid);
}

function stagingDirectory(): string {
  return join(env().dataDir, "staging");
}

/** A path for a file that is not finished. Whoever takes it removes it, or moves it with `settle`. */
export async function stagingPath(): Promise<string> {
  await mkdir(stagingDirectory(), { recursive: true });
  return join(stagingDirectory(), randomUUID());
}

/** Moves a finished, synced file to where it stays; after this returns, it survives a power cut. */
export async function settle(staged: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rename(staged, path);
  const directory = await open(dirname(path), "r");
  await directory.sync();
  await directory.close();
}

/** Drops what an earlier run was in the middle of receiving. Only at boot: nothing is under way. */
export async function clearStaging(): Promise<void> {
  await rm(stagingDirectory(), { recursive: true, force: true });
}
