import { createPrivateKey, sign } from "node:crypto";
import { parseDid } from "@hecate/protocol/did";
import { issueToken } from "@hecate/protocol/ucan/issue";

const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** A delegation as the root key gave it a year ago, for a day: the command line issues none like it. */
export async function delegationExpired(given: {
  rootKeyFile: string;
  to: string;
  listing: string;
}): Promise<string> {
  const { did, seed } = JSON.parse(given.rootKeyFile);
  const key = createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, Buffer.from(seed, "base64")]),
    format: "der",
    type: "pkcs8",
  });
  const [issuer, audience] = [parseDid(did), parseDid(given.to)];
  if (!issuer.ok || !audience.ok) throw new Error("not a key");
  return issueToken({
    issuer: { did: issuer.value, sign: (bytes) => sign(null, bytes, key) },
    audience: audience.value,
    capabilities: [{ with: given.listing, can: "publish/tui" }],
    expiresAt: Math.floor(Date.now() / 1000) - 364 * 86_400,
  });
}
