import { z } from "zod";

/** An event of the public log that a number comes from. */
export const reputationEvent = z.object({
  seq: z.string().describe("Its number in the log"),
  kind: z.string(),
  subject: z.string(),
  at: z.iso.datetime(),
});
export type ReputationEventView = z.infer<typeof reputationEvent>;

export const reputationTerm = z.object({
  name: z.string(),
  points: z.number().int().describe("Thousandths of a point"),
  max: z.number().int().describe("Thousandths of a point"),
  inputs: z
    .record(z.string(), z.union([z.number(), z.string()]))
    .describe("What it is worked out of; masses and stars in thousandths"),
  changes: z.array(z.string()).describe("What would change it"),
  events: z
    .array(reputationEvent)
    .optional()
    .describe("With explain=1: those it comes from, the newest first, at most 20"),
});
export type ReputationTermView = z.infer<typeof reputationTerm>;

/** `GET /publishers/{org}/reputation` */
export const publisherReputationView = z.object({
  kind: z.literal("publisher"),
  org: z.string(),
  displayName: z.string(),
  points: z.number().int().describe("The sum of the terms, thousandths: 0 to 100 000"),
  stars: z.number().describe("The same as 0 to 5 stars of 20 points, two decimals"),
  capped: z.boolean().describe("True within 180 days of malware: then 20 points at most"),
  asOf: z.iso.datetime().describe("The whole hour it was worked out for"),
  terms: z.array(reputationTerm),
});
export type PublisherReputationView = z.infer<typeof publisherReputationView>;

/** `GET /reputation/{did}` of a person's key: what everybody may know, and no handle. */
export const personReputationView = z.object({
  kind: z.literal("person"),
  established: z.boolean(),
  asOf: z.iso.datetime(),
  terms: z.array(reputationTerm),
});
export type PersonReputationView = z.infer<typeof personReputationView>;

export const reputationView = z.discriminatedUnion("kind", [
  publisherReputationView,
  personReputationView,
]);

/** `GET /me/reputation`: what one's reports weigh, for oneself only. */
export const ownReputationView = z.object({
  established: z.boolean(),
  establishedAt: z.iso.datetime().nullable(),
  asOf: z.iso.datetime(),
  terms: z.array(reputationTerm).describe("What makes a person established"),
  weight: z.object({
    points: z.number().int().describe("Thousandths, 0 to 999: what a report of theirs weighs"),
    credit: z.number().int(),
    debit: z.number().int(),
    observer: z.boolean(),
    records: z.array(
      z.object({
        report: z.string(),
        points: z.number().int(),
        why: z.enum(["credit", "late", "publisher-cap", "same-week", "dismissed", "abusive"]),
      }),
    ),
  }),
});
export type OwnReputationView = z.infer<typeof ownReputationView>;

export const reputationQuery = z.strictObject({
  explain: z.enum(["0", "1"]).optional().describe("1 adds the events behind each term"),
});
