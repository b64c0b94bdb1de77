import { z } from "zod";
import { invocationProblems, operation } from "./operation";
import { org } from "./operation-shapes";
import {
  ownReputationView,
  publisherReputationView,
  reputationQuery,
  reputationView,
} from "./reputation";

const did = z
  .string()
  .max(100)
  .regex(/^did:key:z\w+$/, "is not a did:key");

export const reputationOperations = {
  getPublisherReputation: operation({
    method: "GET",
    path: "/api/v1/publishers/{org}/reputation",
    summary: "A publisher's reputation, term by term",
    params: org,
    query: reputationQuery,
    view: publisherReputationView,
    problems: ["not-found"],
  }),
  getReputation: operation({
    method: "GET",
    path: "/api/v1/reputation/{did}",
    summary: "The reputation of whoever holds a key: a publisher's, else a person's",
    params: z.strictObject({ did }),
    query: reputationQuery,
    view: reputationView,
    problems: ["not-found"],
  }),
  getOwnReputation: operation({
    method: "GET",
    path: "/api/v1/me/reputation",
    summary: "What makes you established, and what your reports weigh",
    view: ownReputationView,
    private: true,
    needs: "person/act",
    problems: [...invocationProblems, "not-signed-in", "account-closed", "no-account"],
  }),
} as const;
