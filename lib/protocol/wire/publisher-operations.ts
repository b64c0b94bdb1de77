import { z } from "zod";
import { isDomain } from "../domain-name";
import { domainPage, domainRequest, domainView } from "./domain";
import { invocationProblems, operation } from "./operation";
import { name, org } from "./operation-shapes";
import { publisherClaim, publisherView, rootKeyRequest } from "./publisher";

const domain = z.string().refine(isDomain, "is not a domain in A-labels");
const domainsPath = "/api/v1/publishers/{org}/domains";
const managing = {
  needs: "publisher/manage",
  problems: [...invocationProblems, "not-found"],
} as const;
const domainNameProblems = [
  "domain-invalid",
  "domain-is-address",
  "domain-not-registrable",
] as const;

export const publisherOperations = {
  claimPublisher: operation({
    method: "POST",
    path: "/api/v1/publishers",
    summary: "Claim a namespace for the key that signs the request",
    body: publisherClaim,
    view: publisherView,
    creates: true,
    needs: "publisher/manage",
    problems: [
      ...invocationProblems,
      "invalid-name",
      "name-reserved",
      "name-taken",
      "name-confusable",
      "too-many-namespaces",
      "forbidden-character",
    ],
  }),
  getPublisher: operation({
    method: "GET",
    path: "/api/v1/publishers/{org}",
    summary: "A publisher and its root keys",
    params: org,
    view: publisherView,
    problems: ["not-found"],
  }),
  changeRootKeys: operation({
    method: "POST",
    path: "/api/v1/publishers/{org}/keys",
    summary: "Add, rotate or retire a root key; the signed statement is its own authority",
    params: org,
    body: rootKeyRequest,
    view: publisherView,
    creates: true,
    problems: [
      "not-found",
      "malformed",
      "wrong-algorithm",
      "weak-key",
      "bad-signature",
      "chain-not-linear",
      "chain-too-deep",
      "not-the-audience",
      "expired",
      "lives-too-long",
      "missing-capability",
      "wrong-root",
      "possession-unproven",
      "root-key-taken",
      "not-a-root-key",
      "last-root-key",
      "too-many-root-keys",
    ],
  }),
  addDomain: operation({
    method: "POST",
    path: domainsPath,
    summary: "Name a domain to be verified, and look for its record at once",
    params: org,
    body: domainRequest,
    view: domainView,
    creates: true,
    needs: "publisher/manage",
    problems: [...managing.problems, ...domainNameProblems, "too-many-domains"],
  }),
  checkDomain: operation({
    method: "POST",
    path: `${domainsPath}/{domain}/check`,
    summary: "Look for a domain's record now",
    params: z.strictObject({ org: name, domain }),
    view: domainView,
    ...managing,
  }),
  listDomains: operation({
    method: "GET",
    path: domainsPath,
    summary: "A publisher's domains, with what each resolver answered last",
    params: org,
    view: domainPage,
    problems: ["not-found"],
  }),
} as const;
