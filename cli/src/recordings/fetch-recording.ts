import { createHash } from "node:crypto";
import { parseRecording } from "@hecate/protocol/asciicast/parse-recording";
import type { Recording } from "@hecate/protocol/asciicast/recording";
import { parseCid, rawCidFromDigest } from "@hecate/protocol/cid";
import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
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
  const read = await readWhole(session, reply.value);
  if (!read.ok) return read;
  const bytes = read.value;
  const own = rawCidFromDigest(createHash("sha256").update(bytes).digest());
  if (own !== cid.value) return refuse("cid-mismatch", `asked for ${cid.value}, came ${own}`);
  return parseRecording(bytes);
}

async function readWhole(
  session: Session,
  { body }: Reply,
): Promise<Result<Buffer, "recording-too-large" | "server-unreachable">> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      // Leaving the loop closes the connection.
      if (size > limits.recordingBytes) {
        return refuse("recording-too-large", `it exceeds ${limits.recordingBytes} bytes`);
      }
      chunks.push(chunk);
    }
  } catch {
    session.stop.throwIfAborted();
    return refuse("server-unreachable", "the connection broke off before the recording was whole");
  }
  return ok(Buffer.concat(chunks));
}
