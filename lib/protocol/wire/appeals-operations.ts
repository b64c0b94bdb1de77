import { z } from "zod";
import {
  appealDecision,
  appealPage,
  appealQuery,
  appealRequest,
  appealView,
  publicAppeal,
  queuedAppeal,
} from "./appeals";
import { operation, personProblems } from "./operation";

const one = z.strictObject({ id: z.uuid() });

export const appealsOperations = {
  listRulingAppeals: operation({
    method: "GET",
    path: "/api/v1/rulings/{id}/appeal",
    summary: "Who appealed a ruling, and what came of it",
    params: one,
    view: z.object({ items: z.array(publicAppeal) }),
    problems: ["not-found"],
  }),
  fileAppeal: operation({
    method: "POST",
    path: "/api/v1/rulings/{id}/appeal",
    summary: "Appeal a ruling, as its publisher or as a reporter; once, within six months",
    params: one,
    body: appealRequest,
    view: appealView,
    private: true,
    creates: true,
    needs: "person/act",
    problems: [
      ...personProblems,
      "not-found",
      "not-a-party",
      "not-an-owner",
      "session-not-fresh",
      "appeal-exists",
      "appeal-too-late",
      "ruling-not-in-force",
      "forbidden-character",
    ],
  }),
  listAppeals: operation({
    method: "GET",
    path: "/api/v1/appeals",
    summary: "The appeals, the oldest first",
    query: appealQuery,
    view: appealPage,
    private: true,
    needs: "moderate/cases",
    problems: [...personProblems, "not-a-moderator", "invalid-cursor"],
  }),
  decideAppeal: operation({
    method: "POST",
    path: "/api/v1/appeals/{id}/decision",
    summary: "Decide an appeal; only who had no part in the ruling",
    params: one,
    body: appealDecision,
    view: queuedAppeal,
    private: true,
    needs: "moderate/cases",
    problems: [
      ...personProblems,
      "not-a-moderator",
      "not-found",
      "conflict-of-interest",
      "appeal-decided",
      "forbidden-character",
    ],
  }),
} as const;
