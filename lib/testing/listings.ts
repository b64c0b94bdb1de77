import { type Manifest, parseManifest } from "@hecate/protocol/manifest";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { issueManifestSignature } from "@hecate/protocol/ucan/manifest-signature";
import { listingText, type Submission } from "@hecate/protocol/wire/listing";
import { type Submitted, submitListing } from "#lib/listings/submit-listing";
import { rootsOf } from "#lib/publishers/roots";
import { aFile, type LocalFile, programBytes } from "#lib/testing/files";
import { anActor, expectOk, type TestPublisher, upload } from "#lib/testing/publishers";

export interface SubmissionOverrides {
  readonly name?: string;
  readonly version?: string;
  /** Laid over the manifest before it is signed. */
  readonly manifest?: Record<string, unknown>;
  readonly listing?: Record<string, unknown>;
  readonly notes?: string;
  readonly file?: LocalFile;
  readonly signer?: Signer;
  readonly proof?: string;
}

/** What a publisher sends to list a version; its binary is uploaded, unless `file` is given. */
export async function aSubmission(
  publisher: TestPublisher,
  overrides: SubmissionOverrides = {},
): Promise<Submission & { signed: Manifest }> {
  const { name = "loan-tui", version = "1.0.0" } = overrides;
  const { file = await aFile(programBytes(`${name} ${version}`)), signer, proof } = overrides;
  if (!overrides.file) await upload(publisher, file);
  const unsigned = expectOk(
    parseManifest({
      name,
      version,
      publisher: publisher.mri,
      platforms: { "linux-amd64": { cid: file.cid, size: file.size, sha256: file.sha256 } },
      license: "Apache-2.0",
      ...overrides.manifest,
    }),
  );
  const signature = await issueManifestSignature({
    issuer: signer ?? publisher.root,
    rootDid: publisher.root.did,
    manifest: unsigned,
    expiresAt: Math.floor(Date.now() / 1000) + 3600,
    proof,
  });
  const signed = { ...unsigned, signature };
  const listing = listingText.parse({
    description: `Manage ${name} from a terminal`,
    tags: ["finance"],
    readme: `# ${name}`,
    ...overrides.listing,
  });
  return { manifest: signed, listing, signed };
}

/** A version that is listed, by way of the use-case. */
export async function aListing(
  publisher: TestPublisher,
  overrides: SubmissionOverrides = {},
  now = new Date(),
): Promise<Submitted> {
  const { signed, listing } = await aSubmission(publisher, overrides);
  const roots = await rootsOf(publisher.org);
  if (roots === null) throw new Error(`${publisher.org} is no publisher`);
  const actor = anActor(publisher.root.did);
  const submitting = { manifest: signed, text: listing, notes: overrides.notes, actor, ...roots };
  return expectOk(await submitListing(submitting, now));
}
