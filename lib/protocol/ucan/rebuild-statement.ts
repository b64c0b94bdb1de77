import { printCapability } from "../capability";
import { type Cid, parseCid } from "../cid";
import type { Did } from "../did";
import { limits } from "../limits";
import { listingMriOf, type Manifest, manifestCid } from "../manifest";
import { isPlatform, type Platform } from "../platform";
import { ok, type Result, refuse } from "../result";
import { parseVersionRange } from "../version";
import { rebuildToolchain } from "../wire/rebuild";
import { issueToken, type Signer } from "./issue";
import type { Fact } from "./payload";
import { givesOnly, isFresh, issuedLifeSeconds, parseSigned } from "./statement";
import type { Token, TokenRefusal } from "./token";
import type { VerifySignature } from "./verify-chain";

/** What somebody built from the source of a version, beside what its publisher published. */
export interface Rebuild {
  readonly manifest: Cid;
  readonly platform: Platform;
  readonly published: Cid;
  readonly built: Cid;
  readonly revision: string;
  /** In the rebuilder's words. */
  readonly toolchain: string | null;
}

/** A rebuild that its rebuilder signed. */
export interface RebuildStatement extends Rebuild {
  /** The token's id. */
  readonly id: Cid;
  readonly rebuilder: Did;
  /** Unix time in seconds: at most ten minutes after it was signed, so it says when that was. */
  readonly expiresAt: number;
}

export type RebuildRefusal =
  | TokenRefusal
  | "bad-signature"
  | "not-the-audience"
  | "expired"
  | "lives-too-long"
  | "missing-capability"
  | "rebuild-mismatch"
  | "source-undeclared";

/** The rebuild of `manifest` for `platform`, as it is to be stated; `built` is the CID of the own file. */
export async function rebuildOf(order: {
  manifest: Manifest;
  platform: Platform;
  built: Cid;
  toolchain: string | null;
}): Promise<Result<Rebuild, "source-undeclared" | "rebuild-mismatch">> {
  const { manifest, platform, built, toolchain } = order;
  if (manifest.source === undefined) {
    return refuse("source-undeclared", `${manifest.name} ${manifest.version} names no source`);
  }
  const artifact = manifest.platforms[platform];
  if (artifact === undefined) {
    return refuse("rebuild-mismatch", `nothing is published for ${platform}`);
  }
  const { revision } = manifest.source;
  const cid = await manifestCid(manifest);
  return ok({ manifest: cid, platform, published: artifact.cid, built, revision, toolchain });
}

/** Signs a rebuild of `manifest`: a token to the rebuilder itself, since it gives nobody anything. */
export function issueRebuildStatement(order: {
  issuer: Signer;
  manifest: Manifest;
  rebuild: Rebuild;
  now: Date;
}): Promise<string> {
  const { issuer, manifest, rebuild, now } = order;
  const { toolchain, ...stated } = rebuild;
  return issueToken({
    issuer,
    audience: issuer.did,
    capabilities: [attestation(manifest)],
    expiresAt: Math.floor(now.getTime() / 1000) + issuedLifeSeconds,
    facts: [toolchain === null ? { ...stated } : { ...stated, toolchain }],
  });
}

/**
 * Whether `text` is somebody's signed statement about this manifest, made shortly before `at`. Who it is
 * does not matter: anybody may state what they built.
 */
export async function verifyRebuildStatement(question: {
  text: string;
  manifest: Manifest;
  at: Date;
  verifySignature: VerifySignature;
}): Promise<Result<RebuildStatement, RebuildRefusal>> {
  const { text, manifest, at, verifySignature } = question;
  const parsed = await parseSigned(text, verifySignature);
  if (!parsed.ok) return parsed;
  const token = parsed.value;
  const form = checkForm(token, manifest, at);
  if (!form.ok) return form;
  const stated = parseRebuild(token);
  if (!stated.ok) return stated;
  const { built, toolchain, platform } = stated.value;
  const expected = await rebuildOf({ manifest, platform, built, toolchain });
  if (!expected.ok) return expected;
  for (const field of ["manifest", "published", "revision"] as const) {
    if (stated.value[field] === expected.value[field]) continue;
    return refuse("rebuild-mismatch", `its ${field} is not ${expected.value[field]}`, "/fct/0");
  }
  const { id, issuer: rebuilder, expiresAt } = token;
  return ok({ ...stated.value, id, rebuilder, expiresAt });
}

function attestation(manifest: Manifest) {
  const range = parseVersionRange(manifest.version);
  if (!range.ok) throw new Error(`a version that is no range: ${manifest.version}`);
  const mri = listingMriOf(manifest);
  return printCapability({ mri, range: range.value, can: "attest/rebuild" });
}

function checkForm(token: Token, manifest: Manifest, at: Date): Result<true, RebuildRefusal> {
  const { issuer, audience, proof } = token;
  if (proof !== null) return refuse("malformed", "a statement rests on no proof");
  if (audience !== issuer) return refuse("not-the-audience", "is not addressed to its own issuer");
  const given = givesOnly(token, attestation(manifest));
  return given.ok ? isFresh(token, at) : given;
}

function parseRebuild({ facts }: Token): Result<Rebuild, "malformed"> {
  const [fact, ...others] = facts;
  const { manifest, platform, published, built, revision, toolchain, ...surplus } = fact ?? {};
  if (others.length > 0 || Object.keys(surplus).length > 0) {
    return refuse("malformed", "fct is not one rebuild and nothing else");
  }
  const cids = [manifest, published, built].map(cidOf);
  const [manifestId, publishedId, builtId] = cids;
  if (!manifestId || !publishedId || !builtId) {
    return refuse("malformed", "manifest, published and built are not all content ids");
  }
  if (typeof platform !== "string" || !isPlatform(platform) || typeof revision !== "string") {
    return refuse("malformed", "platform and revision are not both named");
  }
  if (toolchain !== undefined && !isToolchain(toolchain)) {
    return refuse("malformed", `toolchain is not a line of 1 to ${limits.toolchainChars}`);
  }
  const ids = { manifest: manifestId, published: publishedId, built: builtId };
  return ok({ ...ids, platform, revision, toolchain: toolchain ?? null });
}

function cidOf(value: Fact[string] | undefined): Cid | null {
  const cid = typeof value === "string" ? parseCid(value) : null;
  return cid?.ok ? cid.value : null;
}

function isToolchain(value: Fact[string]): value is string {
  return typeof value === "string" && rebuildToolchain.safeParse(value).data === value;
}
