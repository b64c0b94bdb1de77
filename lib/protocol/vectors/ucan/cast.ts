import { createHash } from "node:crypto";
import type { Capability } from "../../capability";
import { rawCidFromDigest } from "../../cid";
import { serviceDidOf } from "../../did";
import { listingMri, publisherMri } from "../../mri";
import { testKey } from "../../testing/test-keys";
import { encodeBase64url } from "../../ucan/base64url";
import { issueToken, type Signer, type TokenContent } from "../../ucan/issue";

/** Who appears in the vectors, by the seed of their key. */
export const root = testKey(0x01);
export const ci = testKey(0x02);
export const dev = testKey(0x03);
export const stranger = testKey(0x04);
export const secondRoot = testKey(0x05);
export const service = serviceDidOf("https://hecate.social");

export const now = "2026-11-23T12:00:00.000Z";
export const nowSeconds = Date.parse(now) / 1000;
export const hour = 3600;
export const day = 24 * hour;
export const year = 365 * day;

export const acme = publisherMri("acme-corp");
export const loanTui = listingMri("acme-corp", "loan-tui");

export const publishLoanTui: Capability = { with: loanTui, can: "publish/tui" };
export const publishOneX: Capability = { with: `${loanTui}?version=<=1.x`, can: "publish/tui" };
export const publishAny: Capability = { with: acme, can: "publish/tui" };
export const manage: Capability = { with: acme, can: "publisher/manage" };

/** A delegation: for an hour unless said otherwise. */
export function give(
  issuer: Signer,
  to: { readonly did: string },
  capability: Capability | Capability[],
  more: Partial<TokenContent> = {},
): Promise<string> {
  return issueToken({
    issuer,
    audience: to.did,
    capabilities: [capability].flat(),
    expiresAt: nowSeconds + hour,
    ...more,
  });
}

/** Signs whatever is given: the shapes that `issueToken` cannot write. Text is taken as it is. */
export async function forge(
  issuer: Signer,
  payload: object | string,
  header: object | string = { alg: "EdDSA", typ: "JWT", ucv: "0.8.1" },
): Promise<string> {
  const signedPart = [header, payload]
    .map((part) => encodeText(typeof part === "string" ? part : JSON.stringify(part)))
    .join(".");
  return `${signedPart}.${encodeBase64url(await issuer.sign(Buffer.from(signedPart)))}`;
}

/** The payload of a plain delegation from root to CI, with fields replaced. */
export function payload(fields: object = {}): object {
  const plain = {
    aud: ci.did,
    att: [publishLoanTui],
    exp: nowSeconds + hour,
    iss: root.did,
    prf: [],
  };
  return { ...plain, ...fields };
}

export function encodeText(text: string): string {
  return encodeBase64url(Buffer.from(text));
}

/** The id of a token: from its text, without the code under test. */
export function idOf(token: string): string {
  const signedPart = token.slice(0, token.lastIndexOf("."));
  return rawCidFromDigest(createHash("sha256").update(signedPart).digest());
}

export function placeOf(index: number, total: number, issuer: Signer): string {
  return `token ${index} of ${total}, issued by ${issuer.did}`;
}
