import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { env } from "#lib/env";
import { type Account, type Github, githubClient, startGithub } from "#lib/testing/github-server";

/** A GitHub of the test's own, which `HECATE_GITHUB_URL` names while the tests of the file run. */
export function provideGithub(): { signedInAs: Account; origin(): string } {
  let started: Github | undefined;
  const github = () => {
    if (started === undefined) throw new Error("GitHub is there only while a test runs");
    return started;
  };
  beforeAll(async () => {
    started = await startGithub(env().publicUrl);
  });
  beforeEach(() => {
    vi.stubEnv("HECATE_GITHUB_URL", github().origin);
    vi.stubEnv("HECATE_GITHUB_CLIENT_ID", githubClient.id);
    vi.stubEnv("HECATE_GITHUB_CLIENT_SECRET", githubClient.secret);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  afterAll(() => github().stop());
  return {
    origin: () => github().origin,
    get signedInAs() {
      return github().signedInAs;
    },
    set signedInAs(account) {
      github().signedInAs = account;
    },
  };
}
