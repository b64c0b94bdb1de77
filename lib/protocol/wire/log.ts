import { z } from "zod";
import { limits } from "../limits";
import { logEntry } from "../tlog/entry";
import { page } from "./operation-shapes";

/** `GET /log` */
export const logQuery = page.extend({
  subject: z
    .string()
    .max(limits.mriChars)
    .regex(/^[!-~]+$/, "is no subject")
    .optional(),
  kind: z
    .string()
    .max(limits.logKindChars)
    .regex(/^[a-z-]+$/, "is no kind of entry")
    .optional(),
});
export type LogQuery = z.infer<typeof logQuery>;

export const logItem = z.object({
  index: z.int().describe("Of its leaf in the tree"),
  entry: logEntry,
  sentence: z.string().describe("The same in plain words; no part of the log"),
});
export type LogItem = z.infer<typeof logItem>;

export const logPage = z.object({
  size: z.int().describe("Entries in the signed tree; later ones are not shown yet"),
  items: z.array(logItem),
  nextCursor: z.string().nullable(),
});
export type LogPage = z.infer<typeof logPage>;
