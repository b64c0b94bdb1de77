import { printCapability } from "../capability";
import { type Cid, parseCid } from "../cid";
import type { Did } from "../did";
import { limits } from "../limits";
import { listingMriOf, type Manifest, manifestCid } from "../manifest";
import { isPlatform, type Platform } from "../platform";
import { ok, type Result, refuse } from "../result";
import { parseVersionRange } from "../version";
import { issueToken, type Signer } from "./issue";
import { givesOnly, parseSigned } from "./statement";
import type { Token, TokenRefusal } from "./token";
import type { VerifySignature } from "./verify-chain";

/** What somebody signed when they installed a version. */
export interface InstallReceipt {
  /** The token's id. */
  readonly id: Cid;
  readonly installer: Did;
  readonly manifest: Cid;
  readonly platform: Platform;
  /** By the installer's clock, to the second. */
  readonly installedAt: Date;
}

export type ReceiptRefusal =
  | TokenRefusal
  | "bad-signature"
  | "not-the-audience"
  | "expired"
  | "missing-capability"
  | "receipt-mismatch"
  | "receipt-from-future";

/** Signs that `manifest` was installed for `platform` at `now`: a token to the service that counts it. */
export async function issueInstallReceipt(order: {
  issuer: Signer;
  service: string;
  manifest: Manifest;
  platform: Platform;
  now: Date;
}): Promise<string> {
  const { issuer, service, manifest, platform, now } = order;
  const at = Math.floor(now.getTime() / 1000);
  return issueToken({
    issuer,
    audience: service,
    capabilities: [installation(manifest)],
    expiresAt: at + limits.receiptLifeSeconds,
    facts: [{ manifest: await manifestCid(manifest), platform, at }],
  });
}

/**
 * Whether `text` is somebody's receipt for this manifest, addressed to `service` and no older than a
 * receipt may be. Who it is does not matter: the key itself is who installed.
 */
export async function verifyInstallReceipt(question: {
  text: string;
  service: string;
  manifest: Manifest;
  at: Date;
  verifySignature: VerifySignature;
}): Promise<Result<InstallReceipt, ReceiptRefusal>> {
  const { text, service, manifest, at, verifySignature } = question;
  const parsed = await parseSigned(text, verifySignature);
  if (!parsed.ok) return parsed;
  const token = parsed.value;
  const form = checkForm(token, service, manifest);
  if (!form.ok) return form;
  const stated = parseReceipt(token);
  if (!stated.ok) return stated;
  const timely = checkTime(token, stated.value.installedAt, at);
  if (!timely.ok) return timely;
  const { platform } = stated.value;
  const cid = await manifestCid(manifest);
  if (stated.value.manifest !== cid) {
    return refuse("receipt-mismatch", `its manifest is not ${cid}`, "/fct/0");
  }
  if (manifest.platforms[platform] === undefined) {
    return refuse("receipt-mismatch", `nothing is published for ${platform}`, "/fct/0");
  }
  return ok({ ...stated.value, id: token.id, installer: token.issuer });
}

function installation(manifest: Manifest) {
  const range = parseVersionRange(manifest.version);
  if (!range.ok) throw new Error(`a version that is no range: ${manifest.version}`);
  const mri = listingMriOf(manifest);
  return printCapability({ mri, range: range.value, can: "install/receipt" });
}

function checkForm(
  token: Token,
  service: string,
  manifest: Manifest,
): Result<true, ReceiptRefusal> {
  const { audience, proof } = token;
  if (proof !== null) return refuse("malformed", "a receipt rests on no proof");
  if (audience !== service) {
    return refuse("not-the-audience", `is addressed to ${audience}, not to ${service}`);
  }
  return givesOnly(token, installation(manifest));
}

function checkTime(
  { expiresAt }: Token,
  installedAt: Date,
  at: Date,
): Result<true, "malformed" | "receipt-from-future" | "expired"> {
  if (expiresAt !== installedAt.getTime() / 1000 + limits.receiptLifeSeconds) {
    return refuse("malformed", `exp is not ${limits.receiptLifeSeconds} seconds after it was made`);
  }
  const secondsOld = (at.getTime() - installedAt.getTime()) / 1000;
  if (secondsOld < -limits.clockSkewSeconds) {
    return refuse("receipt-from-future", `is of ${installedAt.toISOString()}, still to come`);
  }
  if (secondsOld > limits.receiptLifeSeconds + limits.clockSkewSeconds) {
    return refuse("expired", `is ${Math.floor(secondsOld / 86_400)} days old`);
  }
  return ok(true);
}

function parseReceipt({
  facts,
}: Token): Result<Pick<InstallReceipt, "manifest" | "platform" | "installedAt">, "malformed"> {
  const [fact, ...others] = facts;
  const { manifest, platform, at, ...surplus } = fact ?? {};
  if (others.length > 0 || Object.keys(surplus).length > 0) {
    return refuse("malformed", "fct is not one installation and nothing else");
  }
  const cid = typeof manifest === "string" ? parseCid(manifest) : null;
  if (!cid?.ok) return refuse("malformed", "manifest is not a content id");
  if (typeof platform !== "string" || !isPlatform(platform)) {
    return refuse("malformed", "platform is not named");
  }
  if (typeof at !== "number" || !Number.isSafeInteger(at) || at < 0 || at > latestSecond) {
    return refuse("malformed", "at is not a whole number of seconds");
  }
  return ok({ manifest: cid.value, platform, installedAt: new Date(at * 1000) });
}

/** What a `Date` can hold. */
const latestSecond = 8.64e12;
