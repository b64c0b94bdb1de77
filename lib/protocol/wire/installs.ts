import { z } from "zod";
import { limits } from "../limits";

/** `POST /listings/{org}/{name}/versions/{version}/installs` */
export const installRequest = z.strictObject({
  receipt: z
    .string()
    .max(limits.tokenBytes)
    .describe("A signed receipt: see docs/protocol.md, Install receipt"),
});
export type InstallRequest = z.infer<typeof installRequest>;

export const installView = z.object({
  id: z.string().describe("CID of the receipt's signed part"),
  org: z.string(),
  name: z.string(),
  version: z.string(),
  platform: z.string(),
  installedAt: z.iso.datetime().describe("By the installer's clock; nothing is reckoned from it"),
  recordedAt: z.iso.datetime().describe("When the service first saw it"),
  countsFrom: z.iso
    .datetime()
    .nullable()
    .describe("From when the person counts as an installer; null while not established"),
});
export type InstallView = z.infer<typeof installView>;

/** `GET /me/receipts` */
export const installPage = z.object({
  items: z.array(installView),
  nextCursor: z.string().nullable(),
});
export type InstallPage = z.infer<typeof installPage>;
