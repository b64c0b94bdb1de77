import { describe, expect, test } from "vitest";
import { testKey } from "../testing/test-keys";
import { explainChain } from "./chain";
import { issueToken } from "./issue";
import { parseToken } from "./token";

const [root, ci] = [testKey(1), testKey(2)];
const listing = "mri:capability:io.macula/acme-corp/loan-tui";
const expiresAt = Date.parse("2027-01-01T00:00:00Z") / 1000;

async function twoTokens() {
  const proof = await issueToken({
    issuer: root,
    audience: ci.did,
    capabilities: [{ with: `${listing}?version=<=1.x`, can: "publish/tui" }],
    expiresAt,
  });
  const text = await issueToken({
    issuer: ci,
    audience: root.did,
    capabilities: [{ with: listing, can: "publish/*" }],
    expiresAt,
    proof,
  });
  const token = await parseToken(text);
  if (!token.ok) throw new Error(token.refusal.detail);
  return token.value;
}

describe("an explained chain", () => {
  test("is a tree from the root's token down, in the words people write", async () => {
    expect(explainChain(await twoTokens())).toBe(
      [
        `└─ ${root.did} → ${ci.did}`,
        "   publish:tui/loan-tui?version=<=1.x until 2027-01-01T00:00:00.000Z",
        `   └─ ${ci.did} → ${root.did}`,
        `      publish/* on ${listing} until 2027-01-01T00:00:00.000Z`,
      ].join("\n"),
    );
  });

  test("has the refusal under the token at fault", async () => {
    const at = `token 1 of 2, issued by ${root.did}`;
    const refusal = { code: "revoked", detail: "was revoked", at } as const;
    expect(explainChain(await twoTokens(), refusal).split("\n")[2]).toBe(
      "   ✗ revoked: was revoked",
    );
  });
});
