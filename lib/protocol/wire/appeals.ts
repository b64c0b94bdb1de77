import { z } from "zod";
import { limits } from "../limits";
import { rulingView } from "./reports";
import { plainText } from "./text";

export const appealSides = ["publisher", "reporter"] as const;
export type AppealSide = (typeof appealSides)[number];

/** `upheld`: the ruling stands. `overturned`: it is reversed. */
export const appealOutcomes = ["upheld", "overturned"] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];
export const appealStates = ["open", ...appealOutcomes] as const;

/** `POST /rulings/{id}/appeal` */
export const appealRequest = z.strictObject({
  text: plainText(limits.appealTextChars).describe("Why the ruling is wrong; moderators read it"),
});
export type AppealRequest = z.infer<typeof appealRequest>;

/** As everybody may read it. */
export const publicAppeal = z.object({
  id: z.string(),
  side: z.enum(appealSides),
  filedAt: z.iso.datetime(),
  state: z.enum(appealStates),
  decision: z.string().nullable().describe("What everybody reads of its outcome"),
  decidedAt: z.iso.datetime().nullable(),
});
export type PublicAppeal = z.infer<typeof publicAppeal>;

/** Answer to `POST /rulings/{id}/appeal`. */
export const appealView = z.object({ ...publicAppeal.shape, ruling: z.string(), text: z.string() });
export type AppealView = z.infer<typeof appealView>;

/** As moderators see it. */
export const queuedAppeal = z.object({
  ...publicAppeal.shape,
  text: z.string(),
  ruling: rulingView,
  case: z.string(),
  conflict: z.string().nullable().describe("Why you may not decide it"),
});
export type QueuedAppeal = z.infer<typeof queuedAppeal>;

export const appealQuery = z.strictObject({
  state: z.enum(appealStates).default("open"),
  limit: z.coerce.number().int().min(1).max(limits.pageSize).default(24),
  cursor: z.string().max(limits.cursorChars).optional(),
});
export type AppealQuery = z.infer<typeof appealQuery>;

export const appealPage = z.object({
  items: z.array(queuedAppeal),
  nextCursor: z.string().nullable(),
});
export type AppealPage = z.infer<typeof appealPage>;

/** `POST /appeals/{id}/decision` */
export const appealDecision = z.strictObject({
  outcome: z.enum(appealOutcomes),
  statement: plainText(limits.appealStatementChars).describe("What everybody reads"),
});
export type AppealDecision = z.infer<typeof appealDecision>;
