import { appealsProblems } from "./problems/appeals";
import { commandLineProblems } from "./problems/command-line";
import { contentProblems } from "./problems/content";
import { domainsProblems } from "./problems/domains";
import { installsProblems } from "./problems/installs";
import { listingsProblems } from "./problems/listings";
import { logProblems } from "./problems/log";
import { manifestsProblems } from "./problems/manifests";
import { moderationProblems } from "./problems/moderation";
import { namesProblems } from "./problems/names";
import { noticesProblems } from "./problems/notices";
import { peopleProblems } from "./problems/people";
import { ratingsProblems } from "./problems/ratings";
import { rebuildsProblems } from "./problems/rebuilds";
import { reportsProblems } from "./problems/reports";
import { reputationProblems } from "./problems/reputation";
import { requestsProblems } from "./problems/requests";
import { rootKeysProblems } from "./problems/root-keys";
import { scanningProblems } from "./problems/scanning";
import { tokensProblems } from "./problems/tokens";

/**
 * Every named refusal of the project. Codes are permanent: pages, scripts and logs refer to them.
 * Read by the HTTP edge (RFC 9457), by the page `/problems/{code}` and by the command line.
 */
export const problems = {
  ...requestsProblems,
  ...namesProblems,
  ...manifestsProblems,
  ...tokensProblems,
  ...contentProblems,
  ...listingsProblems,
  ...domainsProblems,
  ...rebuildsProblems,
  ...rootKeysProblems,
  ...peopleProblems,
  ...installsProblems,
  ...ratingsProblems,
  ...reputationProblems,
  ...reportsProblems,
  ...moderationProblems,
  ...noticesProblems,
  ...appealsProblems,
  ...scanningProblems,
  ...logProblems,
  ...commandLineProblems,
} as const;

export type ProblemCode = keyof typeof problems;

export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}
