import parseSpdx from "spdx-expression-parse";
import { z } from "zod";
import { type Cid, codecOf, dagCborCid, parseCid } from "./cid";
import { limits } from "./limits";
import { listingMri, type Mri, orgOf, parseMri, partsOf } from "./mri";
import { isName, type Name } from "./name";
import { platforms } from "./platform";
import { ok, type Result, refuse } from "./result";
import { parseVersion, parseVersionRange } from "./version";
import { httpsUrl, plainLine } from "./wire/text";

/** Text that one of our parsers makes a branded value of; its refusal becomes the issue's message. */
function parsedBy<T>(parse: (text: string) => Result<T>) {
  return z.string().transform((text, context) => {
    const parsed = parse(text);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: "custom", message: parsed.refusal.detail });
    return z.NEVER;
  });
}

const name = z.string().refine(isName, `is not 2 to ${limits.nameChars} of a-z, 0-9 and hyphens`);

const publisher = parsedBy(parseMri).refine(
  (mri) => mri === `mri:agent:io.macula/${orgOf(mri)}`,
  "is not a publisher's MRI, mri:agent:io.macula/<org>",
);

const capability = parsedBy(parseMri).refine(
  (mri) => partsOf(mri).type === "capability",
  "is not the MRI of a capability",
);

const artifact = z.strictObject({
  cid: parsedBy(parseCid).refine((cid) => codecOf(cid) !== "dag-cbor", "is not the CID of a file"),
  size: z.number().int().positive().max(limits.contentBytes).describe("bytes"),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "is not 64 lower-case hex digits"),
});

const dependency = z.union(
  [capability, z.strictObject({ mri: capability, version: parsedBy(parseVersionRange) })],
  "is neither an MRI of a capability nor { mri, version } with a version range",
);

/** Not normalised but refused when it is not normal: the manifest's CID is over what was written. */
const buildCommand = z.string().refine((text) => {
  const line = plainLine(limits.buildCommandChars).safeParse(text);
  return line.success && line.data === text;
}, `is not one plain line of at most ${limits.buildCommandChars} characters`);

const source = z.strictObject({
  repository: httpsUrl(limits.repositoryUrlChars),
  revision: z.string().regex(/^[0-9a-f]{40}$/, "is not 40 lower-case hex digits"),
  build: buildCommand.optional(),
});

/** What `manifest.yaml` holds. See `docs/protocol.md`, "Manifest". */
export const manifestSchema = z.strictObject({
  name,
  version: parsedBy(parseVersion),
  publisher,
  platforms: z
    .partialRecord(z.enum(platforms), artifact)
    .refine((artifacts) => Object.keys(artifacts).length > 0, "names no platform"),
  depends_on: z
    .array(dependency)
    .max(limits.dependencies)
    .refine(namesEachOnce, "names a dependency twice")
    .optional(),
  source: source.optional(),
  license: z
    .string()
    .max(limits.licenseChars)
    .refine(isSpdx, "is not an SPDX license expression")
    .optional(),
  signature: z.string().max(limits.tokenBytes).optional(),
});

/** A manifest that passed `parseManifest`; `signature` is a UCAN, not yet verified. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Parses a document of plain JSON values. A refusal's `at` is a JSON pointer to the field. */
export function parseManifest(document: unknown): Result<Manifest, "manifest-invalid"> {
  const parsed = manifestSchema.safeParse(document);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw new Error("zod refused without an issue");
  const unknownKey = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const pointer = [...issue.path, ...unknownKey]
    .map((key) => `/${escapePointer(String(key))}`)
    .join("");
  return refuse("manifest-invalid", `${pointer || "The manifest"}: ${issue.message}`, pointer);
}

/** CIDv1 (dag-cbor, sha2-256) of the manifest without its signature: what the signature is over. */
export function manifestCid({ signature: _, ...unsigned }: Manifest): Promise<Cid> {
  return dagCborCid(unsigned);
}

export function listingMriOf(manifest: Manifest): Mri {
  return listingMri(publisherOf(manifest), manifest.name);
}

/** The publisher's name. */
export function publisherOf(manifest: Manifest): Name {
  const org = orgOf(manifest.publisher);
  if (org === null) throw new Error(`not a publisher: ${manifest.publisher}`);
  return org;
}

function namesEachOnce(dependencies: (Mri | { mri: Mri })[]): boolean {
  const mris = dependencies.map((each) => (typeof each === "string" ? each : each.mri));
  return new Set(mris).size === mris.length;
}

function isSpdx(expression: string): boolean {
  try {
    parseSpdx(expression);
    return true;
  } catch {
    return false;
  }
}

/** RFC 6901, section 3. */
function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
