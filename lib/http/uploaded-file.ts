import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Operation } from "@hecate/protocol/wire/operation";
import { readBounded } from "#lib/http/json-body";
import { uploadBody } from "#lib/http/upload-body";

const kinds = {
  image: { most: limits.screenshotBytes, over: "image-too-large", broken: "image-unsupported" },
  recording: {
    most: limits.recordingBytes,
    over: "recording-too-large",
    broken: "recording-invalid",
  },
} as const;

type Kinds = typeof kinds;
type Code<Kind extends keyof Kinds> =
  | "unsupported-media-type"
  | Kinds[Kind]["over"]
  | Kinds[Kind]["broken"];

/** A file that a request brings, whole; one whose sender went away in the middle is refused like a damaged one. */
export async function uploadedFile<Kind extends keyof Kinds>(
  kind: Kind,
  request: Request,
  operation: Pick<Operation, "upload">,
): Promise<Result<Uint8Array, Code<Kind>>> {
  const { most, over, broken }: Kinds[Kind] = kinds[kind];
  const stated = uploadBody(request, operation);
  if (!stated.ok) return stated;
  try {
    const bytes = await readBounded(stated.value, most);
    return bytes === null ? refuse(over, `exceeds ${most} bytes`) : ok(bytes);
  } catch {
    return refuse(broken, "ends before its end");
  }
}
