import { z } from "zod";
import { limits } from "../limits";
import { cid } from "./operation-shapes";
import { plainText } from "./text";

/** Why somebody reports a version. Only the first two can quarantine without a moderator. */
export const reportReasons = [
  "malware",
  "credential-theft",
  "impersonation",
  "name-squatting",
  "broken-or-misleading",
  "licence",
  "illegal-content",
  "other",
] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What a moderator says of a report. */
export const reportVerdicts = ["upheld", "dismissed", "abusive", "void"] as const;
export type ReportVerdict = (typeof reportVerdicts)[number];

export const reportStates = ["open", ...reportVerdicts, "retracted"] as const;
export type ReportState = (typeof reportStates)[number];

/** `POST /listings/{org}/{name}/versions/{version}/reports` */
export const reportRequest = z.strictObject({
  reason: z.enum(reportReasons),
  text: plainText(limits.reportTextChars).describe("What is wrong, and how it can be seen"),
  cid: cid.optional().describe("The binary that is meant, or the manifest for the whole version"),
  images: z
    .array(cid)
    .max(limits.reportImages)
    .optional()
    .describe("As POST /report-images named them"),
  anonymous: z
    .boolean()
    .optional()
    .describe("True for a tip without a name: it weighs nothing, and is looked at all the same"),
});
export type ReportRequest = z.infer<typeof reportRequest>;

/** `POST /report-images` */
export const reportImageView = z.object({
  cid: z.string().describe("Of the image as it was re-encoded"),
  width: z.number().int(),
  height: z.number().int(),
});
export type ReportImageView = z.infer<typeof reportImageView>;

export const rulingActions = [
  "dismiss",
  "limit",
  "quarantine",
  "remove-version",
  "remove-listing",
  "warn",
  "restore",
] as const;
export type RulingAction = (typeof rulingActions)[number];

/**
 * A proposal that nobody seconded in time `lapsed`; one in whose place another ruling came was `replaced`.
 * Neither was ever in force.
 */
export const rulingStates = [
  "proposed",
  "in-force",
  "lapsed",
  "replaced",
  "undone",
  "reversed",
] as const;

/** `GET /rulings/{id}`: what everybody reads. */
export const rulingView = z.object({
  id: z.string(),
  listing: z.object({ org: z.string(), name: z.string(), mri: z.string() }),
  version: z.string(),
  manifestCid: z.string(),
  action: z.enum(rulingActions),
  policy: z.string().describe("Section of the policies"),
  statement: z.string(),
  at: z.iso.datetime(),
  state: z.enum(rulingStates),
  endedAt: z.iso.datetime().nullable(),
});
export type RulingView = z.infer<typeof rulingView>;

/** `GET /reports/{id}`: for who filed it. */
export const reportView = z.object({
  id: z.string(),
  listing: z.object({ org: z.string(), name: z.string(), mri: z.string() }),
  version: z.string(),
  manifestCid: z.string(),
  artifactCid: z.string().nullable().describe("Null where the whole version is meant"),
  reason: z.enum(reportReasons),
  text: z.string(),
  images: z.array(z.string()).describe("Each at …/images/{cid}"),
  anonymous: z.boolean(),
  filedAt: z.iso.datetime(),
  late: z.boolean().describe("Filed when the version was restricted already: it earns nothing"),
  state: z.enum(reportStates),
  stateAt: z.iso.datetime().nullable(),
  outcome: rulingView.nullable().describe("The ruling that decided it"),
});
export type ReportView = z.infer<typeof reportView>;

/** Answer to `POST …/reports`. */
export const reportReceipt = z.object({
  ...reportView.shape,
  track: z.string().nullable().describe("Of an anonymous tip: what lets you look it up, told once"),
});
export type ReportReceipt = z.infer<typeof reportReceipt>;

/** `GET /me/reports` */
export const reportPage = z.object({
  items: z.array(reportView),
  nextCursor: z.string().nullable(),
});
export type ReportPage = z.infer<typeof reportPage>;

/** The secret of an anonymous tip. */
export const track = z.string().regex(/^[\w-]{22,43}$/, "is not the key to a tip");
