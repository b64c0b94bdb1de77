import { commandLineProblems } from "./problems/command-line";
import { contentProblems } from "./problems/content";
import { domainsProblems } from "./problems/domains";
import { listingsProblems } from "./problems/listings";
import { manifestsProblems } from "./problems/manifests";
import { namesProblems } from "./problems/names";
import { rebuildsProblems } from "./problems/rebuilds";
import { requestsProblems } from "./problems/requests";
import { rootKeysProblems } from "./problems/root-keys";
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
  ...commandLineProblems,
} as const;

export type ProblemCode = keyof typeof problems;

export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}
