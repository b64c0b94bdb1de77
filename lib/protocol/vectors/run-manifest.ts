import { listingMriOf, type Manifest, manifestCid, parseManifest } from "../manifest";
import { parseManifestText } from "../manifest-text";
import { ok, type Result } from "../result";
import { fromBase64 } from "./bytes";
import vectors from "./manifest.json";
import { judge, type Outcome } from "./vector";

interface TextInput {
  /** `times` copies of `unit`, for what is too long to write out. */
  readonly unit?: string;
  readonly times?: number;
  readonly text?: string;
  readonly base64?: string;
}

export async function runManifestVectors(): Promise<Outcome[]> {
  return [
    ...(await judge<TextInput>("manifest text", vectors.text, (input) =>
      described(parseManifestText(textOf(input))),
    )),
    ...(await judge<unknown>("manifest document", vectors.document, (input) =>
      described(parseManifest(input)),
    )),
  ];
}

function textOf({ unit = "", times = 0, text, base64 }: TextInput): string | Uint8Array {
  return base64 === undefined ? (text ?? unit.repeat(times)) : fromBase64(base64);
}

async function described(manifest: Result<Manifest>): Promise<Result<unknown>> {
  if (!manifest.ok) return manifest;
  return ok({ cid: await manifestCid(manifest.value), mri: listingMriOf(manifest.value) });
}
