import { describe, expect, test } from "vitest";
import { tokensProblems } from "../problems/tokens";
import capability from "../vectors/capability.json";
import chain from "../vectors/chain.json";
import invocation from "../vectors/invocation.json";
import proofBundle from "../vectors/proof-bundle.json";
import revocation from "../vectors/revocation.json";
import token from "../vectors/token.json";

/** What pure code cannot refuse: there is no token, or somebody has to remember its nonce. */
const onlyAtTheService = new Set(["missing-authorization", "replayed"]);

describe("the vectors of tokens", () => {
  const vectors: { expect: { refused?: string } }[] = [
    ...capability.narrows,
    ...token,
    ...chain,
    ...invocation,
    ...revocation,
    ...proofBundle,
  ];
  const reached = new Set(vectors.map(({ expect: { refused } }) => refused));
  const names = Object.keys(tokensProblems).filter((name) => !onlyAtTheService.has(name));

  test.each(names)("reach the refusal %s", (name) => {
    expect(reached).toContain(name);
  });
});
