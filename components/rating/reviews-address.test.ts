import { expect, it } from "vitest";
import { reviewsAddress } from "./reviews-address";

const app = { org: "acme-corp", name: "loan-tui" };

it.each([
  [{}, ""],
  [{ sort: "newest" }, ""],
  [{ sort: "helpful", stars: 4, counted: "1" }, "?sort=helpful&stars=4&counted=1"],
  [{ version: "1.0.0-beta.1", cursor: "a+b" }, "?version=1.0.0-beta.1&cursor=a%2Bb"],
] as const)("%o is asked for at …/reviews%s", (asked, query) => {
  expect(reviewsAddress(app, asked)).toBe(`/listings/acme-corp/loan-tui/reviews${query}`);
});
