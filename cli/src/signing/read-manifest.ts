import type { Manifest } from "@hecate/protocol/manifest";
import { parseManifestText } from "@hecate/protocol/manifest-text";
import type { Result } from "@hecate/protocol/result";
import { readInput } from "../files/read-input";

export async function readManifest(path: string): Promise<Result<Manifest>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  const manifest = parseManifestText(bytes.value);
  if (manifest.ok) return manifest;
  const { refusal } = manifest;
  return {
    ok: false,
    refusal: { ...refusal, detail: `${path}: ${refusal.detail}`, at: undefined },
  };
}
