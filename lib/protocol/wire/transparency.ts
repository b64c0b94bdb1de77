import { z } from "zod";
import { operation } from "./operation";

const counts = z.record(z.string(), z.number().int());
const minutes = z.number().int().nullable();

/** `GET /transparency`: see lib/protocol/transparency.ts for how each number comes about. */
export const transparencyView = z.object({
  upTo: z
    .object({ seq: z.string(), at: z.iso.datetime() })
    .nullable()
    .describe("The newest event of the log that is in it; null of an empty one"),
  reports: z.object({
    filed: z.number().int(),
    retracted: z.number().int(),
    open: z.number().int(),
    byReason: counts,
    byOutcome: counts,
  }),
  restrictions: z.record(z.string(), counts).describe("By cause, then by state"),
  rulings: z.object({
    all: z.number().int(),
    byAction: counts,
    byPolicy: counts,
    undone: z.number().int(),
    reversed: z.number().int(),
    lapsed: z.number().int().describe("Proposed removals without a second: no rulings"),
  }),
  appeals: z.object({ filed: z.number().int(), bySide: counts, byOutcome: counts }),
  medianMinutes: z.object({
    reportToRuling: minutes,
    reportToRestriction: minutes,
    appealToDecision: minutes,
  }),
});
export type TransparencyView = z.infer<typeof transparencyView>;

export const transparencyOperations = {
  getTransparency: operation({
    method: "GET",
    path: "/api/v1/transparency",
    summary: "What the public log says of moderation, in numbers",
    view: transparencyView,
  }),
} as const;
