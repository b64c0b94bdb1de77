import { z } from "zod";
import { limits } from "../limits";
import { isName } from "../name";
import { policyIds } from "../policies";
import { manifestChange } from "./comparison";
import {
  reportReasons,
  reportStates,
  reportVerdicts,
  rulingActions,
  rulingStates,
} from "./reports";
import { scanView } from "./scans";
import { plainText } from "./text";
import { stateView } from "./version-state";

export const caseOrigins = ["reports", "scan", "policy", "inherited"] as const;
export type CaseOrigin = (typeof caseOrigins)[number];

/** Weights in thousandths; see docs/moderation.md, "Evidence". */
export const evidenceView = z.object({
  weight: z.number().int().describe("W: what the open reports weigh together"),
  reporters: z.number().int().describe("n: reporters whose report weighs something"),
  people: z.number().int().describe("Those, and established reporters with a receipt"),
  evidence: z.number().int().describe("E: W and the crowd's part"),
  silence: z.number().int().describe("f: how far silent users raise the bar, 1000 to 2000"),
});
export type EvidenceView = z.infer<typeof evidenceView>;

export const queueReason = z.object({
  term: z.enum(["weight", "voices", "young", "unverified"]),
  /** Thousandths of priority, or per cent of a factor. */
  value: z.number().int(),
});

export const caseSummary = z.object({
  id: z.string(),
  revision: z.number().int().describe("To be sent back with what you decide"),
  state: z.enum(["open", "closed"]),
  origin: z.enum(caseOrigins),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  priority: z.number().int().describe("Thousandths; the highest is first in the queue"),
  evidence: evidenceView,
  why: z.array(queueReason).describe("What its place in the queue comes from"),
  listing: z.object({ org: z.string(), name: z.string(), mri: z.string() }),
  publisher: z.object({ displayName: z.string(), verified: z.boolean() }),
  version: z.string(),
  manifestCid: z.string(),
  versionState: stateView,
  reports: z.object({
    open: z.number().int(),
    reasons: z.array(z.enum(reportReasons)),
  }),
  assignee: z
    .object({ handle: z.string(), since: z.iso.datetime(), me: z.boolean() })
    .nullable()
    .describe("Who works on it; after a day anybody may take it over"),
});
export type CaseSummary = z.infer<typeof caseSummary>;

/** `GET /cases` */
export const caseQuery = z.strictObject({
  state: z.enum(["open", "closed"]).default("open"),
  assignee: z.enum(["me", "nobody", "anybody"]).default("anybody"),
  reason: z.enum(reportReasons).optional(),
  publisher: z.string().refine(isName, "is not a publisher's name").optional(),
  origin: z.enum(caseOrigins).optional(),
  verified: z.enum(["yes", "no"]).optional().describe("Whether the publisher has a domain"),
  limit: z.coerce.number().int().min(1).max(limits.pageSize).default(24),
  cursor: z.string().max(limits.cursorChars).optional(),
});
export type CaseQuery = z.infer<typeof caseQuery>;

export const casePage = z.object({
  items: z.array(caseSummary),
  nextCursor: z.string().nullable(),
});
export type CasePage = z.infer<typeof casePage>;

export const weightTermView = z.object({
  report: z.string().describe("The earlier report that was decided"),
  points: z.number().int(),
  why: z.enum(["credit", "late", "publisher-cap", "same-week", "dismissed", "abusive"]),
});

/** A report as moderators see it. */
export const caseReport = z.object({
  id: z.string(),
  reporter: z
    .object({
      handle: z.string(),
      joinedAt: z.iso.datetime(),
      established: z.boolean(),
      hasReceipt: z.boolean(),
      observer: z.boolean(),
    })
    .nullable()
    .describe("Null for an anonymous tip"),
  weight: z.object({
    counted: z.number().int().describe("Thousandths; 0 beyond the budget of open reports"),
    own: z.number().int(),
    credit: z.number().int(),
    debit: z.number().int(),
    terms: z.array(weightTermView),
  }),
  artifactCid: z.string().nullable(),
  reason: z.enum(reportReasons),
  text: z.string(),
  images: z.array(z.string()),
  filedAt: z.iso.datetime(),
  late: z.boolean(),
  state: z.enum(reportStates),
});
export type CaseReport = z.infer<typeof caseReport>;

export const caseRuling = z.object({
  id: z.string(),
  action: z.enum(rulingActions),
  verdict: z.enum(reportVerdicts),
  reason: z.string().describe("For moderators only"),
  policy: z.string(),
  statement: z.string(),
  at: z.iso.datetime(),
  state: z.enum(rulingStates),
  moderator: z.object({ handle: z.string(), me: z.boolean() }),
  secondedBy: z.string().nullable(),
  secondConflict: z.string().nullable().describe("Why you may not second it, while it is proposed"),
  undoUntil: z.iso.datetime().nullable().describe("Until then its author may undo it"),
});
export type CaseRuling = z.infer<typeof caseRuling>;

export const timelineEntry = z.object({
  seq: z.string().describe("Number of the ledger's event"),
  kind: z.string(),
  actor: z.string(),
  at: z.iso.datetime(),
  payload: z.record(z.string(), z.unknown()),
});

/** `GET /cases/{id}`: everything that a ruling rests on. */
export const caseView = z.object({
  ...caseSummary.shape,
  reportItems: z
    .array(caseReport)
    .describe("The weightiest first, at most 200; none for who has a conflict"),
  rulings: z.array(caseRuling),
  conflict: z.string().nullable().describe("Why you may not rule on it"),
  previous: z
    .object({ version: z.string(), manifestCid: z.string(), changes: z.array(manifestChange) })
    .nullable()
    .describe("What the manifest changed since the version published before"),
  scans: z.array(scanView),
  history: z.object({
    joinedAt: z.iso.datetime(),
    listings: z.number().int(),
    versions: z.number().int(),
    rulings: z.array(
      z.object({ action: z.enum(rulingActions), mri: z.string(), at: z.iso.datetime() }),
    ),
  }),
  proof: z.string().describe("Path of the proof bundle"),
  similar: z.array(z.object({ mri: z.string(), verified: z.boolean() })),
  timeline: z.array(timelineEntry),
});
export type CaseView = z.infer<typeof caseView>;

export const revisionRequest = z.strictObject({ revision: z.number().int().min(0) });

const decision = {
  action: z.enum(rulingActions),
  verdict: z.enum(reportVerdicts).describe("On every open report that `verdicts` does not name"),
  reason: plainText(limits.rulingReasonChars).describe("For moderators only"),
  policy: z.enum(policyIds).describe("Section of the policies"),
  statement: plainText(limits.rulingStatementChars).describe("What everybody reads"),
};

/** `POST /cases/{id}/ruling` */
export const rulingRequest = z.strictObject({
  revision: z.number().int().min(0),
  ...decision,
  verdicts: z
    .array(z.strictObject({ report: z.uuid(), verdict: z.enum(reportVerdicts) }))
    .max(limits.verdictsPerRuling)
    .optional(),
});
export type RulingRequest = z.infer<typeof rulingRequest>;

/** `POST /cases/bulk-ruling` */
export const bulkRulingRequest = z.strictObject({
  cases: z
    .array(z.strictObject({ id: z.uuid(), revision: z.number().int().min(0) }))
    .min(1)
    .max(limits.casesPerBulkRuling),
  ...decision,
});
export type BulkRulingRequest = z.infer<typeof bulkRulingRequest>;

export const bulkRulingResult = z.object({
  items: z.array(
    z.object({
      case: z.string(),
      ruling: z.string().nullable(),
      refused: z.object({ code: z.string(), detail: z.string() }).nullable(),
    }),
  ),
});
export type BulkRulingResult = z.infer<typeof bulkRulingResult>;

/** `POST /roles` */
export const roleRequest = z.strictObject({
  delegation: z
    .string()
    .max(limits.tokenBytes)
    .describe("moderate/cases on mri:agent:io.macula, from an administrator's key to yours"),
});

export const roleView = z.object({
  role: z.enum(["moderator", "admin", "observer"]),
  until: z.iso.datetime().nullable(),
});
export type RoleView = z.infer<typeof roleView>;
