import { z } from "zod";
import { type Cid, parseCid } from "../cid";
import { limits } from "../limits";
import { isName } from "../name";
import { parseVersion, type Version } from "../version";
import { invocationProblems } from "./operation";

export const name = z.string().refine(isName, "is not a name");
export const version = z
  .string()
  .refine((text) => parseVersion(text).ok, "is not a version")
  .transform((text) => text as Version);
export const cid = z
  .string()
  .refine((text) => parseCid(text).ok, "is not a content id of ours")
  .transform((text) => text as Cid);
export const org = z.strictObject({ org: name });
export const listing = z.strictObject({ org: name, name });
export const listedVersion = z.strictObject({ org: name, name, version });
export const page = z.strictObject({
  limit: z.coerce.number().int().min(1).max(limits.pageSize).default(24),
  cursor: z.string().max(limits.cursorChars).optional(),
});

export const listingPath = "/api/v1/listings/{org}/{name}";
export const versionPath = `${listingPath}/versions/{version}`;
export const publishing = {
  needs: "publish/tui",
  problems: [...invocationProblems, "not-found"],
} as const;
