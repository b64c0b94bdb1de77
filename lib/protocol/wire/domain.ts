import { z } from "zod";
import { limits } from "../limits";

/** What one resolver said, or failed to say. See docs/protocol.md, "Domains". */
export const lookupOutcomes = [
  "records",
  "no-records",
  "no-name",
  "server-failure",
  "refused",
  "timeout",
  "unreachable",
  "malformed",
  "alias-loop",
  "too-large",
] as const;
export type LookupOutcome = (typeof lookupOutcomes)[number];

export const domainAnswerView = z.object({
  resolver: z.string().describe("Address that was asked"),
  outcome: z.enum(lookupOutcomes),
  records: z.array(z.string()).describe("Each TXT record, its strings joined, as it came"),
  confirmed: z.boolean().describe("Whether a record names this publisher with a key of theirs"),
  milliseconds: z.number().int(),
});
export type DomainAnswer = z.infer<typeof domainAnswerView>;

export const domainStates = ["pending", "verified", "at-risk", "lapsed"] as const;
export type DomainState = (typeof domainStates)[number];

/** `POST /publishers/{org}/domains` */
export const domainRequest = z.strictObject({ domain: z.string().max(limits.domainChars) });
export type DomainRequest = z.infer<typeof domainRequest>;

export const domainView = z.object({
  domain: z.string().describe("In A-labels"),
  state: z.enum(domainStates),
  record: z
    .object({ name: z.string(), values: z.array(z.string()) })
    .describe("What is looked for"),
  addedAt: z.iso.datetime(),
  verifiedAt: z.iso.datetime().nullable().describe("Since when it counts, without a lapse between"),
  atRiskSince: z.iso.datetime().nullable().describe("Since when the record is gone"),
  lapsesAt: z.iso.datetime().nullable().describe("When it stops counting if it stays gone"),
  checkedAt: z.iso.datetime().nullable(),
  answers: z.array(domainAnswerView).describe("Of the last check, one a resolver"),
});
export type DomainView = z.infer<typeof domainView>;

/** `GET /publishers/{org}/domains` */
export const domainPage = z.object({ items: z.array(domainView) });
