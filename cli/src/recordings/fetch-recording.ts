import { createHash } from "node:crypto";
import { parseRecording } from "@hecate/protocol/asciicast/parse-recording";
import type { Recording } from "@hecate/protocol/asciicast/recording";
import { parseCid, rawCidFromDigest } from "@hecate/protocol/cid";
import { limits } from "@hecate/protocol/limits";
import { type Result, refuse } from "@hecate/protocol/result";
import type { RecordingView } from "@hecate/protocol/wire/listing";
import { ask, type Reply, refusalIn } from "../api/answers";
import type { Session } from "../session";

/** A recording that the service names, whole, with the content id it was named by, and filtered here again. */
export async function fetchRecording(
  session: Session,
  view: RecordingView,
): Promise<Result<Recording>> {
  const cid = parseCid(view.cid);
  if (!cid.ok) return cid;
  const reply = await ask(session, `/media/${cid.value}.cast`);
  if (!reply.ok) return reply;
  if (reply.value.status !== 200) return refusalIn(reply.value);
  const bytes = await read(reply.value);
  if (bytes === null) {
    return refuse("recording-too-large", `it exceeds ${limits.recordingBytes} bytes`);
  }
  const own = rawCidFromDigest(createHash("sha256").update(bytes).digest());
  if (own !== cid.value) return refuse("cid-mismatch", `asked for ${cid.value}, came ${own}`);
  return parseRecording(bytes);
}

async function read({ body }: Reply): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limits.recordingBytes) return null; // Leaving the loop closes the connection.
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
