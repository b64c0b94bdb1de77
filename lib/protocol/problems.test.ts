import { describe, expect, test } from "vitest";
import { isProblemCode, problems } from "./problems";
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
import { exitCodes } from "./problems/problem";
import { ratingsProblems } from "./problems/ratings";
import { rebuildsProblems } from "./problems/rebuilds";
import { reportsProblems } from "./problems/reports";
import { reputationProblems } from "./problems/reputation";
import { requestsProblems } from "./problems/requests";
import { rootKeysProblems } from "./problems/root-keys";
import { scanningProblems } from "./problems/scanning";
import { tokensProblems } from "./problems/tokens";

describe.each(Object.entries(problems))("the problem %s", (code, { status, title, hint, exit }) => {
  test("has a code that fits into an address", () => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("has a title without a full stop and a hint of whole sentences", () => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(hint).toMatch(/^[A-Z`].*\.$/);
  });

  test("is answered with an HTTP error", () => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });

  test("ends the command line with a status that is not success", () => {
    expect(exitCodes[exit]).toBeGreaterThan(0);
  });
});

describe("the table of problems", () => {
  test("has each code once: no part overwrites another's", () => {
    const parts = [
      requestsProblems,
      namesProblems,
      manifestsProblems,
      tokensProblems,
      contentProblems,
      listingsProblems,
      domainsProblems,
      rebuildsProblems,
      rootKeysProblems,
      installsProblems,
      logProblems,
      moderationProblems,
      peopleProblems,
      ratingsProblems,
      reportsProblems,
      reputationProblems,
      scanningProblems,
      commandLineProblems,
      appealsProblems,
      noticesProblems,
    ];
    const codes = parts.flatMap((part) => Object.keys(part));
    expect(codes.toSorted()).toEqual(Object.keys(problems).toSorted());
  });

  test.each([
    ["invalid-mri", true],
    ["no-such-problem", false],
    ["toString", false],
    ["__proto__", false],
  ])("tells whether %s is a code", (text, expected) => {
    expect(isProblemCode(text)).toBe(expected);
  });
});
