import { z } from "zod";
import { advisoryFeed } from "./advisories";
import {
  bulkRulingRequest,
  bulkRulingResult,
  casePage,
  caseQuery,
  caseView,
  revisionRequest,
  roleRequest,
  roleView,
  rulingRequest,
} from "./moderation";
import { invocationProblems, operation, personProblems } from "./operation";

const moderating = [...personProblems, "not-a-moderator"] as const;
const deciding = [
  ...moderating,
  "not-found",
  "case-changed",
  "case-closed",
  "case-claimed",
  "conflict-of-interest",
] as const;
const one = z.strictObject({ id: z.uuid() });
const shown = { view: caseView, private: true, needs: "moderate/cases" } as const;

export const moderationOperations = {
  listCases: operation({
    method: "GET",
    path: "/api/v1/cases",
    summary: "The moderators' queue, the most urgent first",
    query: caseQuery,
    ...shown,
    view: casePage,
    problems: [...moderating, "invalid-cursor"],
  }),
  getCase: operation({
    method: "GET",
    path: "/api/v1/cases/{id}",
    summary: "A case with everything that a ruling rests on",
    params: one,
    ...shown,
    problems: [...moderating, "not-found"],
  }),
  claimCase: operation({
    method: "POST",
    path: "/api/v1/cases/{id}/claim",
    summary: "Say that you work on a case",
    params: one,
    body: revisionRequest,
    ...shown,
    problems: deciding,
  }),
  releaseCase: operation({
    method: "POST",
    path: "/api/v1/cases/{id}/release",
    summary: "Leave a case to the others",
    params: one,
    body: revisionRequest,
    ...shown,
    problems: deciding,
  }),
  ruleCase: operation({
    method: "POST",
    path: "/api/v1/cases/{id}/ruling",
    summary: "Decide a case, with a reason and a statement for everybody",
    params: one,
    body: rulingRequest,
    ...shown,
    problems: [...deciding, "ruling-without-effect", "forbidden-character"],
  }),
  ruleCases: operation({
    method: "POST",
    path: "/api/v1/cases/bulk-ruling",
    summary: "Decide many cases alike, each by itself",
    body: bulkRulingRequest,
    ...shown,
    view: bulkRulingResult,
    problems: [...moderating, "forbidden-character"],
  }),
  secondRuling: operation({
    method: "POST",
    path: "/api/v1/rulings/{id}/second",
    summary: "Put a ruling in force that needs two moderators",
    params: one,
    ...shown,
    problems: [...deciding, "ruling-not-proposed", "second-needed"],
  }),
  undoRuling: operation({
    method: "POST",
    path: "/api/v1/rulings/{id}/undo",
    summary: "Take your ruling back, within ten minutes",
    params: one,
    ...shown,
    problems: [...deciding, "undo-too-late"],
  }),
  redeemRole: operation({
    method: "POST",
    path: "/api/v1/roles",
    summary: "Become a moderator by an administrator's delegation, which is all that it takes",
    body: roleRequest,
    view: roleView,
    private: true,
    problems: [...invocationProblems, "not-an-admin"],
  }),
  getAdvisories: operation({
    method: "GET",
    path: "/api/v1/advisories",
    summary: "Every version that is limited, in quarantine or removed, signed by the service",
    view: advisoryFeed,
  }),
} as const;
