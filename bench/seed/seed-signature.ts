import { rawCid } from "@hecate/protocol/cid";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { issueToken } from "@hecate/protocol/ucan/issue";

/**
 * One signature for every version: pages read it as they read any, and whoever checks it is told that it is of
 * another key and another manifest. A million that verify would take longer to make than the rest.
 */
export async function seedSignature(): Promise<string> {
  const issuer = testKey(1);
  return issueToken({
    issuer,
    audience: issuer.did,
    capabilities: [{ with: "mri:capability:io.macula/seeded/seeded", can: "publish/tui" }],
    expiresAt: Date.UTC(2036, 0) / 1000,
    nonce: "seeded",
    facts: [{ manifest: await rawCid(Buffer.from("seeded")) }],
  });
}
