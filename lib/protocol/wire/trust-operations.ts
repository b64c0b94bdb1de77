import { z } from "zod";
import { limits } from "../limits";
import { operation } from "./operation";
import { cid, listedVersion, page, versionPath } from "./operation-shapes";
import {
  proofBundle,
  resolution,
  revocationPage,
  revocationRequest,
  revocationView,
} from "./proof";
import { rebuildPage, rebuildRequest, rebuildView } from "./rebuild";

export const trustOperations = {
  getProof: operation({
    method: "GET",
    path: `${versionPath}/proof`,
    summary: "All it takes to check who published a version without believing the service",
    params: listedVersion,
    view: proofBundle,
    problems: ["not-found"],
  }),
  attestRebuild: operation({
    method: "POST",
    path: `${versionPath}/rebuilds`,
    summary: "State what a rebuild of a version gave; the signed statement is its own authority",
    params: listedVersion,
    body: rebuildRequest,
    view: rebuildView,
    creates: true,
    problems: [
      "not-found",
      "malformed",
      "wrong-algorithm",
      "weak-key",
      "chain-not-linear",
      "chain-too-deep",
      "bad-signature",
      "not-the-audience",
      "expired",
      "lives-too-long",
      "missing-capability",
      "rebuild-mismatch",
      "rebuild-outdated",
      "source-undeclared",
    ],
  }),
  listRebuilds: operation({
    method: "GET",
    path: `${versionPath}/rebuilds`,
    summary: "Who rebuilt a version and what came out, those that differ first",
    params: listedVersion,
    query: page,
    view: rebuildPage,
    problems: ["not-found", "invalid-cursor"],
  }),
  resolve: operation({
    method: "GET",
    path: "/api/v1/resolve",
    summary: "Find an app by MRI or name, with all it takes to check who published it",
    query: z.strictObject({
      mri: z.string().max(limits.mriChars).optional(),
      name: z.string().max(limits.mriChars).optional(),
      version: z.string().max(limits.versionChars).optional(),
    }),
    view: resolution,
    problems: [
      "invalid-mri",
      "invalid-name",
      "invalid-version",
      "not-found",
      "name-ambiguous",
      "version-held",
      "version-quarantined",
      "version-removed",
    ],
  }),
  revokeToken: operation({
    method: "POST",
    path: "/api/v1/revocations",
    summary: "Revoke a token; the signed revocation is its own authority",
    body: revocationRequest,
    view: revocationView,
    creates: true,
    problems: [
      "malformed",
      "wrong-algorithm",
      "weak-key",
      "chain-not-linear",
      "chain-too-deep",
      "bad-signature",
      "wrong-root",
    ],
  }),
  listRevocations: operation({
    method: "GET",
    path: "/api/v1/revocations",
    summary: "Every revocation, oldest first",
    query: page.extend({
      issuer: z
        .string()
        .max(100)
        .regex(/^did:key:z\w+$/, "is not a did:key")
        .optional(),
      token: cid.optional(),
    }),
    view: revocationPage,
    problems: ["invalid-cursor"],
  }),
} as const;
