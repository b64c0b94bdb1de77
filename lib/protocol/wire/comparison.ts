import { z } from "zod";
import { artifactView, yankView } from "./listing";
import { version } from "./operation-shapes";
import { stateView } from "./version-state";

const publishedFile = artifactView.omit({ platform: true });
const text = z.string().nullable();

/** One thing that two signed manifests say differently: null where one of them does not say it. */
export const manifestChange = z.discriminatedUnion("of", [
  z.object({
    of: z.literal("platform"),
    platform: z.string(),
    before: publishedFile.nullable(),
    after: publishedFile.nullable(),
  }),
  z.object({
    of: z.literal("dependency"),
    mri: z.string(),
    before: z.object({ version: text }).nullable(),
    after: z.object({ version: text }).nullable(),
  }),
  z.object({
    of: z.enum(["root", "signer", "repository", "revision", "build", "license"]),
    before: text,
    after: text,
  }),
]);
export type ManifestChange = z.infer<typeof manifestChange>;

/** `GET /listings/{org}/{name}/compare` */
export const comparisonQuery = z.strictObject({ from: version, to: version });

const comparedVersion = z.object({
  version: z.string(),
  manifestCid: z.string(),
  publishedAt: z.iso.datetime(),
  yanked: yankView.nullable(),
  state: stateView,
});
export type ComparedVersion = z.infer<typeof comparedVersion>;

export const versionComparison = z.object({
  mri: z.string(),
  from: comparedVersion,
  to: comparedVersion,
  changes: z.array(manifestChange).describe("Empty where the manifests say the same"),
  sourceComparison: z
    .string()
    .nullable()
    .describe("Where the source's host shows both revisions, if it is a known one"),
  notes: z
    .array(z.object({ ...comparedVersion.shape, notes: z.string() }))
    .describe("Of the versions after the lower one up to the higher one, the highest first"),
  notesLeftOut: z.number().int().describe("How many more there are"),
});
export type VersionComparison = z.infer<typeof versionComparison>;
