import { z } from "zod";
import { limits } from "../limits";
import { plainLine } from "./text";

export const rebuildVerdicts = ["reproduced", "differs"] as const;
export type RebuildVerdict = (typeof rebuildVerdicts)[number];

/** What it was built with, one line in the rebuilder's words. */
export const rebuildToolchain = plainLine(limits.toolchainChars);

/** `POST /listings/{org}/{name}/versions/{version}/rebuilds` */
export const rebuildRequest = z.strictObject({
  statement: z
    .string()
    .max(limits.tokenBytes)
    .describe("A signed statement: see docs/protocol.md, Rebuild statement"),
});
export type RebuildRequest = z.infer<typeof rebuildRequest>;

export const rebuildView = z.object({
  id: z.string().describe("CID of the statement's signed part"),
  rebuilder: z.object({
    did: z.string(),
    publisher: z
      .object({
        org: z.string(),
        displayName: z.string(),
        verifiedDomain: z.string().nullable(),
      })
      .nullable()
      .describe("Of which this key is a root key now"),
  }),
  own: z.boolean().describe("True when the publisher of the version speaks; that does not count"),
  platform: z.string(),
  verdict: z.enum(rebuildVerdicts),
  publishedCid: z.string(),
  builtCid: z.string(),
  revision: z.string(),
  toolchain: z.string().nullable().describe("In the rebuilder's words"),
  recordedAt: z.iso.datetime(),
  proof: z.string().describe("The signed statement itself"),
});
export type RebuildView = z.infer<typeof rebuildView>;

/** `GET /listings/{org}/{name}/versions/{version}/rebuilds` */
export const rebuildPage = z.object({
  rebuilders: z.number().int().describe("Keys that made a statement, without the publisher's own"),
  agree: z.number().int().describe("Those of them whose every rebuild gave the published bytes"),
  items: z.array(rebuildView),
  nextCursor: z.string().nullable(),
});
export type RebuildPage = z.infer<typeof rebuildPage>;
