import type { ScreenLine } from "@hecate/protocol/terminal/screen-lines";
import type { ListingText } from "@hecate/protocol/wire/listing";
import type { PreparedImage } from "#lib/content/prepare-images";
import type { PreparedRecording } from "#lib/content/prepare-recordings";

/** What a publisher says beside the manifest, as it is kept. What is left out stays as it was. */
export function textColumns({ description, tags, readme, homepage }: ListingText) {
  return { description, tags: tags && [...new Set(tags)], readme, homepage };
}

/** Notes that say nothing are none. */
export function notesColumn(notes: string | null): string | null {
  return notes === null || notes.trim() === "" ? null : notes;
}

export function imageRow({ cid, image }: PreparedImage) {
  const { width, height, bytes } = image;
  return { cid, mediaCid: image.cid, width, height, bytes: bytes.length };
}

export function recordingRow({ cid, served, still }: PreparedRecording) {
  const { columns, rows, title, durationMs } = served.recording;
  const shape = { columns, rows, title, durationMs, bytes: served.bytes.length };
  return { cid, mediaCid: served.cid, ...shape, ...(still && { still: asJson(still) }) };
}

/** Plain arrays, as a JSON column takes them. */
function asJson(still: readonly ScreenLine[]) {
  return still.map((line) => line.map(({ ink, ...run }) => ({ ...run, ink: { ...ink } })));
}
