import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Operation } from "@hecate/protocol/wire/operation";
import { readBounded } from "#lib/http/json-body";
import { uploadBody } from "#lib/http/upload-body";

/** An image that a request brings, whole; one whose sender went away in the middle is refused like a damaged one. */
export async function uploadedImage(
  request: Request,
  operation: Pick<Operation, "upload">,
): Promise<Result<Uint8Array, "unsupported-media-type" | "image-too-large" | "image-unsupported">> {
  const stated = uploadBody(request, operation);
  if (!stated.ok) return stated;
  try {
    const bytes = await readBounded(stated.value, limits.screenshotBytes);
    if (bytes !== null) return ok(bytes);
    return refuse("image-too-large", `exceeds ${limits.screenshotBytes} bytes`);
  } catch {
    return refuse("image-unsupported", "ends before its end");
  }
}
