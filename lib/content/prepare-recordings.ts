import type { RecordingRefusal } from "@hecate/protocol/asciicast/recording";
import type { Cid } from "@hecate/protocol/cid";
import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { ScreenLine } from "@hecate/protocol/terminal/screen-lines";
import { recordingPath } from "#lib/content/content-directory";
import { keepFile } from "#lib/content/keep-file";
import { readUpload } from "#lib/content/read-upload";
import { reencodeRecording, type ServedRecording } from "#lib/content/recording";
import { recordingStill } from "#lib/content/recording-still";

/** A recording ready to be served, not yet kept. */
export interface PreparedRecording {
  /** What was uploaded. */
  readonly cid: Cid;
  readonly served: ServedRecording;
  readonly still: readonly ScreenLine[] | null;
}

/** Filters and prints uploaded recordings anew. Keeps nothing: a refusal leaves the store as it was. */
export async function prepareRecordings(
  cids: readonly string[],
): Promise<Result<PreparedRecording[], RecordingRefusal | "content-missing">> {
  const prepared: PreparedRecording[] = [];
  for (const [index, text] of cids.entries()) {
    const at = `/listing/recordings/${index}`;
    const upload = await readUpload(text, limits.recordingBytes);
    if (upload === null) {
      return refuse("content-missing", `Recording ${index + 1} was not uploaded`, at);
    }
    const { cid, bytes } = upload;
    if (bytes === null) {
      const detail = `A recording exceeds ${limits.recordingBytes} bytes`;
      return refuse("recording-too-large", detail, at);
    }
    const served = reencodeRecording(bytes);
    if (!served.ok) {
      return refuse(served.refusal.code, `Recording ${index + 1} ${served.refusal.detail}`, at);
    }
    const still = await recordingStill(served.value.recording);
    prepared.push({ cid, served: served.value, still });
  }
  return ok(prepared);
}

/** Keeps what was prepared. The same recording is the same file, so doing it twice changes nothing. */
export async function keepRecordings(recordings: readonly PreparedRecording[]): Promise<void> {
  for (const { served } of recordings) await keepFile(recordingPath(served.cid), served.bytes);
}
