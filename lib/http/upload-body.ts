import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Operation } from "@hecate/protocol/wire/operation";
import { receivedBytes } from "#lib/http/received-bytes";

/** The body of an upload, to be read as it comes, if it says that it is what the operation takes. */
export function uploadBody(
  request: Request,
  { upload }: Pick<Operation, "upload">,
): Result<AsyncIterable<Uint8Array>, "unsupported-media-type"> {
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== upload) {
    return refuse("unsupported-media-type", `The body must be ${upload}`);
  }
  return ok(receivedBytes(request.body));
}
