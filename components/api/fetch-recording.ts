import { parseRecording } from "@hecate/protocol/asciicast/parse-recording";
import type { Recording } from "@hecate/protocol/asciicast/recording";

/** A recording that this service holds, filtered once more; null if it cannot be had. */
export async function fetchRecording(url: string): Promise<Recording | null> {
  const response = await fetch(url, { credentials: "omit" }).catch(() => null);
  const bytes = response?.ok ? await response.arrayBuffer().catch(() => null) : null;
  const read = bytes && parseRecording(new Uint8Array(bytes));
  return read?.ok ? read.value : null;
}
