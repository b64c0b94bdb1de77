import { randomBytes } from "node:crypto";
import { narrows } from "@hecate/protocol/capability";
import { parseCapabilityShorthand } from "@hecate/protocol/capability-shorthand";
import { parseCid } from "@hecate/protocol/cid";
import { type Manifest, manifestCid, publisherOf } from "@hecate/protocol/manifest";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { issueManifestSignature, neededToPublish } from "@hecate/protocol/ucan/manifest-signature";
import { nothingSent, payloadOf } from "../api/dry-run";
import type { Outcome, Session } from "../session";
import { checkSignature, rootAlways } from "../signing/check-chain";
import { readManifest } from "../signing/read-manifest";
import { expiryWithin, signingRight } from "../signing/signing-right";
import { writeSignature } from "../signing/write-signature";

export interface SignOptions {
  readonly capability: string;
  /** One manifest, or content ids. */
  readonly content: readonly string[];
  readonly manifest: string;
  readonly dryRun?: true;
}

/** How long a signed manifest may wait to be published. */
const signatureLifeSeconds = 30 * 86_400;

export async function sign(session: Session, options: SignOptions): Promise<Outcome> {
  const target = await targetOf(options);
  if (!target.ok) return target;
  const { path, manifest } = target.value;
  const permitted = checkCapability(options.capability, manifest);
  if (!permitted.ok) return permitted;
  const right = await signingRight(session, neededToPublish(manifest));
  if (!right.ok) return right;
  const now = Math.floor(Date.now() / 1000);
  const signature = await issueManifestSignature({
    issuer: right.value.signer,
    rootDid: right.value.rootDid,
    manifest,
    expiresAt: expiryWithin(right.value, now + signatureLifeSeconds),
    nonce: randomBytes(16).toString("base64url"),
    proof: right.value.proof?.text,
  });
  const signed: Manifest = { ...manifest, signature };
  const checked = await checkSignature(signed, [rootAlways(right.value.rootDid)]);
  if (!checked.ok) return checked;
  if (options.dryRun === true) {
    const signs = payloadOf(signature);
    const text = JSON.stringify(signs, null, 2);
    return ok({ text, json: { dryRun: true, path, signs }, notes: [nothingSent] });
  }
  await writeSignature(path, signed);
  const cid = await manifestCid(manifest);
  const signer = right.value.signer.did;
  return ok({
    text: cid,
    json: { path, manifestCid: cid, signer },
    notes: [`Signed ${path} as ${signer}.`],
    next: `hecate publish tui ${path}`,
  });
}

/** The manifest to sign. Given content ids, its artifacts must be exactly these. */
async function targetOf(
  options: SignOptions,
): Promise<Result<{ path: string; manifest: Manifest }>> {
  const { content } = options;
  const byCid = content.every((word) => parseCid(word).ok);
  if (!byCid && content.length > 1) {
    return refuse("usage", "--content takes one manifest, or content ids");
  }
  const path = byCid ? options.manifest : (content[0] ?? options.manifest);
  const manifest = await readManifest(path);
  if (!manifest.ok || !byCid)
    return manifest.ok ? ok({ path, manifest: manifest.value }) : manifest;
  const named = new Set(Object.values(manifest.value.platforms).map(({ cid }) => String(cid)));
  const odd =
    [...named].find((cid) => !content.includes(cid)) ?? content.find((cid) => !named.has(cid));
  if (odd === undefined) return ok({ path, manifest: manifest.value });
  const where = named.has(odd)
    ? `${path} names it, --content does not`
    : `${path} does not name it`;
  return refuse("manifest-mismatch", `${odd}: ${where}`);
}

function checkCapability(shorthand: string, manifest: Manifest): Result<true> {
  const given = parseCapabilityShorthand(shorthand, publisherOf(manifest));
  if (!given.ok) return refuse("usage", `--capability ${shorthand} ${given.refusal.detail}`);
  return narrows(neededToPublish(manifest), given.value);
}
