import { z } from "zod";
import { type Cid, parseCid } from "../cid";
import { isDomain } from "../domain-name";
import { limits } from "../limits";
import { isName } from "../name";
import { parseVersion, type Version } from "../version";
import { domainPage, domainRequest, domainView } from "./domain";
import {
  listingEdit,
  listingPage,
  listingQuery,
  listingView,
  submission,
  submissionReceipt,
  versionPage,
  versionView,
  yankRequest,
} from "./listing";
import { invocationProblems, operation } from "./operation";
import {
  contentView,
  proofBundle,
  resolution,
  revocationPage,
  revocationRequest,
  revocationView,
} from "./proof";
import { publisherClaim, publisherView, rootKeyRequest } from "./publisher";
import { rebuildPage, rebuildRequest, rebuildView } from "./rebuild";
import { serviceView } from "./service";

const name = z.string().refine(isName, "is not a name");
const version = z
  .string()
  .refine((text) => parseVersion(text).ok, "is not a version")
  .transform((text) => text as Version);
const cid = z
  .string()
  .refine((text) => parseCid(text).ok, "is not a content id of ours")
  .transform((text) => text as Cid);
const domain = z.string().refine(isDomain, "is not a domain in A-labels");
const org = z.strictObject({ org: name });
const listing = z.strictObject({ org: name, name });
const listedVersion = z.strictObject({ org: name, name, version });
const contentId = z.strictObject({ cid });
const page = z.strictObject({
  limit: z.coerce.number().int().min(1).max(limits.pageSize).default(24),
  cursor: z.string().max(limits.cursorChars).optional(),
});

const listingPath = "/api/v1/listings/{org}/{name}";
const versionPath = `${listingPath}/versions/{version}`;
const publishing = {
  needs: "publish/tui",
  problems: [...invocationProblems, "not-found"],
} as const;

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

/** Every operation of the HTTP API: the one table that routes, description and clients share. */
export const operations = {
  getService: operation({
    method: "GET",
    path: "/api/v1",
    summary: "The service's DID, version and limits",
    view: serviceView,
  }),
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
  putContent: operation({
    method: "PUT",
    path: "/api/v1/content/{cid}",
    summary: "Upload a file as a CAR of its UnixFS blocks, depth first, repeated ones included",
    params: contentId,
    upload: "application/vnd.ipld.car",
    view: contentView,
    creates: true,
    needs: "publish/tui",
    problems: [
      ...publishing.problems,
      "unsupported-media-type",
      "unsupported-cid",
      "car-malformed",
      "car-truncated",
      "car-trailing-bytes",
      "unexpected-block",
      "block-hash-mismatch",
      "block-too-large",
      "dag-malformed",
      "dag-too-deep",
      "content-too-large",
      "quota-exceeded",
    ],
  }),
  submitListing: operation({
    method: "POST",
    path: "/api/v1/listings",
    summary: "List a signed version of an app",
    body: submission,
    view: submissionReceipt,
    creates: true,
    needs: "publish/tui",
    problems: [
      ...publishing.problems,
      "manifest-invalid",
      "manifest-unsigned",
      "manifest-mismatch",
      "content-missing",
      "size-mismatch",
      "sha256-mismatch",
      "name-reserved",
      "name-confusable",
      "version-exists",
      "image-unsupported",
      "image-too-large",
      "forbidden-character",
      "body-too-large",
    ],
  }),
  searchListings: operation({
    method: "GET",
    path: "/api/v1/listings",
    summary: "Search what can be installed",
    query: listingQuery,
    view: listingPage,
    problems: ["invalid-cursor", "forbidden-character"],
  }),
  getListing: operation({
    method: "GET",
    path: listingPath,
    summary: "A listing with its newest version",
    params: listing,
    view: listingView,
    problems: ["not-found"],
  }),
  editListing: operation({
    method: "PATCH",
    path: listingPath,
    summary: "Change what is said about an app; only what is given changes",
    params: listing,
    body: listingEdit,
    view: listingView,
    needs: "publish/tui",
    problems: [
      ...publishing.problems,
      "content-missing",
      "image-unsupported",
      "image-too-large",
      "forbidden-character",
      "body-too-large",
    ],
  }),
  listVersions: operation({
    method: "GET",
    path: `${listingPath}/versions`,
    summary: "Every version of an app, newest first",
    params: listing,
    query: page,
    view: versionPage,
    problems: ["not-found", "invalid-cursor"],
  }),
  getVersion: operation({
    method: "GET",
    path: versionPath,
    summary: "One version of an app",
    params: listedVersion,
    view: versionView,
    problems: ["not-found"],
  }),
  getManifest: operation({
    method: "GET",
    path: `${versionPath}/manifest`,
    summary: "The signed manifest of a version, as JSON or YAML",
    params: listedVersion,
    query: z.strictObject({ format: z.enum(["json", "yaml"]).optional() }),
    view: z.record(z.string(), z.unknown()),
    media: ["application/yaml"],
    immutable: true,
    problems: ["not-found"],
  }),
  getProof: operation({
    method: "GET",
    path: `${versionPath}/proof`,
    summary: "All it takes to check who published a version without believing the service",
    params: listedVersion,
    view: proofBundle,
    problems: ["not-found"],
  }),
  yankVersion: operation({
    method: "POST",
    path: `${versionPath}/yank`,
    summary: "Withdraw a version, with a reason; it stays readable and is never deleted",
    params: listedVersion,
    body: yankRequest,
    view: versionView,
    ...publishing,
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
    problems: ["invalid-mri", "invalid-name", "invalid-version", "not-found", "name-ambiguous"],
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
  describeApi: operation({
    method: "GET",
    path: "/api/v1/openapi.json",
    summary: "This description",
    view: z.record(z.string(), z.unknown()),
  }),
  readContent: operation({
    method: "GET",
    path: "/ipfs/{cid}",
    summary: "A file, or a block of one: an IPFS trustless gateway",
    params: contentId,
    query: z.strictObject({ format: z.enum(["raw", "car"]).optional() }),
    media: ["application/octet-stream", "application/vnd.ipld.raw", "application/vnd.ipld.car"],
    immutable: true,
    problems: ["not-found", "not-acceptable", "range-not-satisfiable"],
  }),
  readMedia: operation({
    method: "GET",
    path: "/media/{file}",
    summary: "A screenshot as it was re-encoded for showing",
    params: z.strictObject({
      file: z
        .string()
        .regex(/^b[a-z2-7]+\.webp$/)
        .transform((file) => file.slice(0, -".webp".length))
        .pipe(cid),
    }),
    media: ["image/webp"],
    immutable: true,
    problems: ["not-found"],
  }),
  getDidDocument: operation({
    method: "GET",
    path: "/.well-known/did.json",
    summary: "The service's DID document (did:web)",
    media: ["application/did+json"],
  }),
} as const;
