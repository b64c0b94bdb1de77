import { createPublicKey, randomBytes, verify } from "node:crypto";
import { rawCid } from "@hecate/protocol/cid";
import { publicKeyOf, serviceDidOf } from "@hecate/protocol/did";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { tokensFromRoot } from "@hecate/protocol/ucan/chain";
import { checkInvocation, issueInvocation } from "@hecate/protocol/ucan/invocation";
import { issueToken, type Signer } from "@hecate/protocol/ucan/issue";
import { parseToken, type Token } from "@hecate/protocol/ucan/token";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import { compare, type Row, secondsOf } from "./compare";

const [root, release, ci] = [testKey(1), testKey(2), testKey(3)] as const;
const service = serviceDidOf("https://hecate.social");
const needs = { with: "mri:capability:io.macula/acme-corp/loan-tui", can: "publish/tui" } as const;
const request = { method: "PUT", path: "/api/v1/content/bafy" };
const times = 1_000;

/** A request by a key that stands two delegations below the root, from its text on. */
export async function verifyInvocation(): Promise<Row> {
  const text = await chainOfThree();
  const { signatures } = await signaturesOf(text);
  const trust = {
    roots: [{ did: root.did, addedAt: new Date(0), retiredAt: null }],
    revokedAt: () => null,
    verifySignature: verifyEd25519,
  };

  async function ours() {
    for (let i = 0; i < times; i++) {
      const token = await parsed(text);
      const at = new Date();
      const checked = await checkInvocation({ ...trust, at, token, service, needs, request });
      if (!checked.ok) throw new Error(checked.refusal.detail);
    }
  }

  function floor() {
    for (let i = 0; i < times; i++) {
      for (const { key, bytes, signature } of signatures) {
        if (!verify(null, bytes, key, signature)) throw new Error("a signature does not hold");
      }
    }
  }

  return compare({
    subject: "chain of three checked · three raw Ed25519 verifications",
    unit: "chains/s",
    aim: "≥ 60 %",
    rounds: 9,
    ours: async () => times / (await secondsOf(ours)),
    floor: async () => times / (await secondsOf(floor)),
  });
}

async function chainOfThree(): Promise<string> {
  const proof = await delegate(ci, release, await delegate(release, root));
  return issueInvocation({
    ...request,
    issuer: ci,
    service,
    capability: needs,
    bodyCid: await rawCid(new Uint8Array()),
    now: new Date(),
    nonce: randomBytes(16).toString("base64url"),
    proof,
  });
}

function delegate(to: Signer, issuer: Signer, proof?: string): Promise<string> {
  const expiresAt = Math.floor(Date.now() / 1000) + 86_400;
  return issueToken({ issuer, audience: to.did, capabilities: [needs], expiresAt, proof });
}

async function signaturesOf(text: string) {
  const signatures = tokensFromRoot(await parsed(text)).map((token) => ({
    key: createPublicKey({
      key: {
        kty: "OKP",
        crv: "Ed25519",
        x: Buffer.from(publicKeyOf(token.issuer)).toString("base64url"),
      },
      format: "jwk",
    }),
    bytes: Buffer.from(token.signedPart),
    signature: token.signature,
  }));
  return { signatures };
}

async function parsed(text: string): Promise<Token> {
  const token = await parseToken(text);
  if (!token.ok) throw new Error(token.refusal.detail);
  return token.value;
}
