import { createHash } from "node:crypto";
import { parseRecording } from "@hecate/protocol/asciicast/parse-recording";
import { printRecording } from "@hecate/protocol/asciicast/print-recording";
import type { Recording, RecordingRefusal } from "@hecate/protocol/asciicast/recording";
import { type Cid, rawCidFromDigest } from "@hecate/protocol/cid";
import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";

/** The recording that is served for an uploaded one: what it draws, and nothing else of it. */
export interface ServedRecording {
  readonly cid: Cid;
  readonly bytes: Uint8Array;
  readonly recording: Recording;
}

/** Reads an asciicast within bounds and prints what is left of it anew, as version 2. */
export function reencodeRecording(bytes: Uint8Array): Result<ServedRecording, RecordingRefusal> {
  const read = parseRecording(bytes);
  if (!read.ok) return read;
  const printed = printRecording(read.value);
  // Written out, some sequences and times are longer than they came.
  if (printed.length > limits.recordingBytes) {
    return refuse("recording-too-large", `exceeds ${limits.recordingBytes} bytes`);
  }
  const cid = rawCidFromDigest(createHash("sha256").update(printed).digest());
  return ok({ cid, bytes: printed, recording: read.value });
}
