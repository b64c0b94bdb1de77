import { readFile } from "node:fs/promises";
import type { Cid } from "@hecate/protocol/cid";
import { limits } from "@hecate/protocol/limits";
import type { MediaWidth } from "@hecate/protocol/media-widths";
import { mediaPath, scaledPath } from "#lib/content/content-directory";
import { keepFile } from "#lib/content/keep-file";
import { oneAtATime } from "#lib/content/one-at-a-time";
import { type Readable, readKept, readMedia } from "#lib/content/read-content";
import { narrowImage } from "#lib/content/screenshot";

const takeTurn = oneAtATime(limits.scalingsWaiting);

/**
 * A narrower copy of an image that is shown; null when there is no such image. Drawn when it is first asked for and then
 * kept, so that strangers cause as many as there are images and no more. "busy" when too many wait to be drawn.
 */
export async function readScaledImage(
  cid: Cid,
  width: MediaWidth,
): Promise<Readable | "busy" | null> {
  const path = scaledPath(cid, width);
  const kept = await readKept(path);
  if (kept || !(await readMedia(cid, "webp"))) return kept;
  const turn = takeTurn(path, async () => {
    await keepFile(path, await narrowImage(await readFile(mediaPath(cid)), width));
  });
  if (turn === "busy") return turn;
  await turn;
  return readKept(path);
}
