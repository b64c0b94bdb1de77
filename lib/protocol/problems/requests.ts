import { type Problem, problem } from "./problem";

export const requestsProblems = {
  "malformed-request": problem(
    400,
    "refused",
    "The request does not have the documented shape",
    "Compare the fields listed under `errors` with /api/v1/openapi.json.",
  ),
  "invalid-cursor": problem(
    400,
    "refused",
    "The page cursor is not one of ours",
    "Start again from the first page, without `cursor`.",
  ),
  "not-found": problem(
    404,
    "notFound",
    "There is nothing at this address",
    "Check the spelling, or search for it.",
  ),
  "method-not-allowed": problem(
    405,
    "refused",
    "This address does not take that method",
    "The `Allow` field lists the methods it takes.",
  ),
  "not-acceptable": problem(
    406,
    "refused",
    "None of the accepted formats can be given",
    "Ask for application/vnd.ipld.raw, application/vnd.ipld.car or */*.",
  ),
  "body-too-large": problem(
    413,
    "refused",
    "The body is larger than allowed",
    "The limits are listed at /api/v1.",
  ),
  "unsupported-media-type": problem(
    415,
    "refused",
    "The body is in a format this address does not read",
    "Send the content type that the API description names.",
  ),
  "range-not-satisfiable": problem(
    416,
    "refused",
    "The range lies outside the file",
    "Ask for a range within the size that Content-Range gives.",
  ),
  "too-many-requests": problem(
    429,
    "refused",
    "Too many requests in a short time",
    "Wait for the seconds that `Retry-After` gives, then try again.",
  ),
  "internal-error": problem(
    500,
    "bug",
    "Something broke on our side",
    "Try again; if it stays, report the request id.",
  ),
  "service-unavailable": problem(
    503,
    "unreachable",
    "The service cannot answer right now",
    "Try again in a minute.",
  ),
} as const satisfies Record<string, Problem>;
