import { refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { bytesResponse } from "#lib/http/bytes-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { readCheckpoint } from "#lib/public-log/read-log";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getLogCheckpoint, async ({ request }) => {
    const checkpoint = await readCheckpoint();
    if (!checkpoint) return refuse("not-found", "The log has not begun yet");
    const bytes = new TextEncoder().encode(checkpoint.note);
    return bytesResponse(request, bytes, { mediaType: "text/plain; charset=utf-8" });
  }),
);
