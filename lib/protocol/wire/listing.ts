import { z } from "zod";
import { limits } from "../limits";
import { sourceCheckView } from "./source";
import { nothingSaid, standingSummary, standingView } from "./standing";
import { httpsUrl, plainLine, readmeText, tag } from "./text";
import { plainlyListed, stateView, versionStates } from "./version-state";

export const artifactView = z.object({
  platform: z.string(),
  cid: z.string(),
  size: z.number().int().describe("bytes"),
  sha256: z.string(),
});
export type ArtifactView = z.infer<typeof artifactView>;

export const screenshotView = z.object({
  url: z.string().describe("Path of the re-encoded image on this service"),
  width: z.number().int(),
  height: z.number().int(),
});
export type ScreenshotView = z.infer<typeof screenshotView>;

export const listingImageView = z.object({
  cid: z.string().describe("What was uploaded; a readme shows it as ipfs:// and this"),
  ...screenshotView.shape,
});
export type ListingImageView = z.infer<typeof listingImageView>;

export const recordingView = z.object({
  url: z.string().describe("Path of the recording on this service, an asciicast of version 2"),
  cid: z.string().describe("What is served there hashes to this"),
  title: z.string().nullable(),
  columns: z.number().int(),
  rows: z.number().int(),
  seconds: z.number(),
  bytes: z.number().int(),
});
export type RecordingView = z.infer<typeof recordingView>;

const imageCid = z
  .string()
  .max(limits.cidChars)
  .describe("CID of an uploaded PNG, JPEG or WebP image");

const castCid = z
  .string()
  .max(limits.cidChars)
  .describe("CID of an uploaded asciicast of version 2 or 3");

/** What the publisher says about an app, beside the signed manifest. What a later version leaves out stays. */
export const listingText = z.strictObject({
  description: plainLine(limits.descriptionChars),
  tags: z.array(tag).max(limits.tags).optional(),
  readme: readmeText(limits.readmeBytes).optional(),
  screenshots: z.array(imageCid).max(limits.screenshots).optional(),
  images: z
    .array(imageCid)
    .max(limits.readmeImages)
    .optional()
    .describe("What the readme may show as ipfs:// and a content id, beside the screenshots"),
  recordings: z.array(castCid).max(limits.recordings).optional(),
  homepage: httpsUrl(limits.homepageUrlChars).optional(),
});
export type ListingText = z.infer<typeof listingText>;

const releaseNotes = readmeText(limits.notesBytes).describe("What is new, in Markdown");

/** `POST /listings`. `manifest` is the signed manifest as a JSON document; `notes` are the version's own. */
export const submission = z.strictObject({
  manifest: z.record(z.string(), z.unknown()),
  listing: listingText,
  notes: releaseNotes.optional(),
});
export type Submission = z.infer<typeof submission>;

const edition = z
  .string()
  .max(limits.editionChars)
  .describe(
    "Changes with the words and pictures that a publisher gives an app, and with nothing else",
  );

/** `PATCH /listings/{org}/{name}`: only what is given changes. */
export const listingEdit = z.strictObject({
  edition: edition
    .optional()
    .describe("The one that the edit began from: refused if it is another now"),
  description: plainLine(limits.descriptionChars).optional(),
  tags: z.array(tag).max(limits.tags).optional(),
  readme: readmeText(limits.readmeBytes).optional(),
  screenshots: z.array(imageCid).max(limits.screenshots).optional(),
  images: z
    .array(imageCid)
    .max(limits.readmeImages)
    .optional()
    .describe("What the readme may show as ipfs:// and a content id, beside the screenshots"),
  recordings: z.array(castCid).max(limits.recordings).optional(),
  homepage: httpsUrl(limits.homepageUrlChars).nullable().optional(),
});
export type ListingEdit = z.infer<typeof listingEdit>;

/** `POST /listings/{org}/{name}/screenshots` */
export const uploadedScreenshot = z.object({
  cid: z.string().describe("Of the image as it came: what an edit names"),
  width: z.number().int().describe("Of the image as it is shown, pixels"),
  height: z.number().int(),
});
export type UploadedScreenshot = z.infer<typeof uploadedScreenshot>;

/** `POST /listings/{org}/{name}/recordings`; the rest of it is what is served, after filtering. */
export const uploadedRecording = z.object({
  cid: z.string().describe("Of the recording as it came: what an edit names"),
  title: z.string().nullable(),
  seconds: z.number(),
  bytes: z.number().int(),
});
export type UploadedRecording = z.infer<typeof uploadedRecording>;

/** `PATCH /listings/{org}/{name}/versions/{version}`: the one thing of a version that may be corrected. */
export const versionEdit = z.strictObject({ notes: releaseNotes.nullable() });
export type VersionEdit = z.infer<typeof versionEdit>;

/** `POST /listings/{org}/{name}/versions/{version}/yank` */
export const yankRequest = z.strictObject({ reason: plainLine(limits.yankReasonChars) });
export type YankRequest = z.infer<typeof yankRequest>;

export const yankView = z.object({ at: z.iso.datetime(), reason: z.string() });
export type YankView = z.infer<typeof yankView>;

/** A card: what lists show of an app. The version is the newest that can be installed, if there is one. */
export const listingSummary = z.object({
  org: z.string(),
  name: z.string(),
  mri: z.string(),
  publisher: z.object({
    mri: z.string(),
    displayName: z.string(),
    verifiedDomain: z
      .string()
      .nullable()
      .describe("The domain in DNS that vouches longest for the publisher's key, in A-labels"),
  }),
  description: z.string(),
  tags: z.array(z.string()),
  version: z.string(),
  yanked: z.boolean().describe("True when every version was yanked"),
  state: z.enum(versionStates).default("listed").describe("Of that version"),
  probation: z
    .boolean()
    .default(false)
    .describe("True in the first week of a publisher without a verified domain"),
  standing: standingSummary.default(nothingSaid),
  license: z.string().nullable(),
  platforms: z.array(z.string()),
  screenshot: screenshotView.nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type ListingSummary = z.infer<typeof listingSummary>;

export const sourceView = z.object({
  repository: z.string(),
  revision: z.string(),
  build: z.string().nullable(),
  check: sourceCheckView,
});
export type SourceView = z.infer<typeof sourceView>;

export const dependencyView = z.object({
  mri: z.string(),
  version: z.string().nullable().describe("A range; null where any version will do"),
  listed: z
    .object({
      org: z.string(),
      name: z.string(),
      newest: z.string().nullable().describe("The newest that can be installed, if there is one"),
      fits: z.boolean().describe("Whether that one is in the range"),
    })
    .nullable()
    .default(null)
    .describe("Null for what is not listed here"),
});
export type DependencyView = z.infer<typeof dependencyView>;

/** `GET …/versions/{version}` */
export const versionView = z.object({
  version: z.string(),
  manifestCid: z.string(),
  signer: z.string().describe("The did:key that signed the manifest"),
  publishedAt: z.iso.datetime(),
  yanked: yankView.nullable(),
  state: stateView.default(plainlyListed),
  license: z.string().nullable(),
  notes: z
    .string()
    .nullable()
    .default(null)
    .describe("What is new, in Markdown; withheld together with the version"),
  source: sourceView.nullable(),
  requires: z.array(dependencyView),
  artifacts: z.array(artifactView),
});
export type VersionView = z.infer<typeof versionView>;

/** `GET /listings/{org}/{name}` */
export const listingView = z.object({
  ...listingSummary.shape,
  standing: standingView.default(nothingSaid),
  readme: z.string().describe("GitHub-flavoured Markdown, as submitted"),
  homepage: z.string().nullable(),
  edition: edition.default(""),
  screenshots: z.array(screenshotView),
  images: z
    .array(listingImageView)
    .default([])
    .describe("What the readme may show: images uploaded for it, and the screenshots"),
  recordings: z.array(recordingView).default([]),
  current: versionView,
  versions: z
    .array(
      z.object({
        version: z.string(),
        publishedAt: z.iso.datetime(),
        yanked: yankView.nullable(),
        state: stateView.default(plainlyListed),
      }),
    )
    .describe("Newest first, at most a page; the rest at …/versions"),
});
export type ListingView = z.infer<typeof listingView>;

/** `GET /listings/{org}/{name}/versions` */
export const versionPage = z.object({
  items: z.array(versionView),
  nextCursor: z.string().nullable(),
});
export type VersionPage = z.infer<typeof versionPage>;

/** `GET /listings/{org}/{name}/dependents` */
export const dependentPage = z.object({
  items: z.array(
    z.object({
      listing: listingSummary,
      requires: z.string().nullable().describe("A range; null where any version will do"),
    }),
  ),
  total: z.number().int(),
  nextCursor: z.string().nullable(),
});
export type DependentPage = z.infer<typeof dependentPage>;

/** Answer to a submission: `created` is false when the same manifest was already listed. */
export const submissionReceipt = z.object({
  mri: z.string(),
  version: z.string(),
  manifestCid: z.string(),
  created: z.boolean(),
  page: z.string().describe("Address of the listing's page"),
});
export type SubmissionReceipt = z.infer<typeof submissionReceipt>;

/** `GET /me/listings/{org}/{name}` */
export const ownershipView = z.object({
  owner: z
    .boolean()
    .describe("Whether a key linked to the account is a root key of the publisher now"),
});
export type OwnershipView = z.infer<typeof ownershipView>;

/** `GET /me/listings` */
export const ownListingPage = z.object({
  publishers: z
    .array(z.object({ org: z.string(), displayName: z.string() }))
    .describe("All of them, on each page"),
  items: z.array(listingSummary).describe("Of all of them, the last changed first"),
  nextCursor: z.string().nullable(),
});
export type OwnListingPage = z.infer<typeof ownListingPage>;
