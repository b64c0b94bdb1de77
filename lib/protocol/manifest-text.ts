import { stringify } from "yaml";
import { limits } from "./limits";
import { type Manifest, parseManifest } from "./manifest";
import { readPlainYaml } from "./plain-yaml";
import type { Result } from "./result";

type TextCode = "manifest-malformed" | "manifest-not-plain" | "manifest-too-large";

/** Parses `manifest.yaml`, or the same as JSON. */
export function parseManifestText(
  text: Uint8Array | string,
): Result<Manifest, TextCode | "manifest-invalid"> {
  const document = readPlainYaml(text, {
    bytes: limits.manifestBytes,
    depth: limits.manifestDepth,
    nodes: limits.manifestNodes,
  });
  return document.ok ? parseManifest(document.value) : document;
}

/** `manifest.yaml` that parses to the same manifest. */
export function printManifest(manifest: Manifest): string {
  return stringify(manifest, { lineWidth: 0, aliasDuplicateObjects: false });
}
