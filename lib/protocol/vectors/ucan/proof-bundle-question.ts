import { parseCid } from "../../cid";
import { type Manifest, manifestCid, parseManifest } from "../../manifest";
import type { Signer } from "../../ucan/issue";
import { issueManifestSignature } from "../../ucan/manifest-signature";
import { issueRevocation } from "../../ucan/revocation";
import type { ProofBundle } from "../../wire/proof";
import type { ProofBundleInput } from "../run-proof-bundle";
import type { Vector } from "../vector";
import {
  acme,
  ci,
  day,
  give,
  hour,
  idOf,
  loanTui,
  now,
  nowSeconds,
  publishOneX,
  root,
  service,
} from "./cast";
import { inSeconds } from "./chain-question";

export const document = {
  name: "loan-tui",
  version: "1.0.0",
  publisher: acme,
  platforms: {
    "linux-amd64": {
      cid: "bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4",
      size: 12,
      sha256: "a948904f2f0f479b8f8197694b30184b0d2ed1c1cd2a1ec0fb85d299a192a447",
    },
  },
  license: "Apache-2.0",
};
export const manifest = wellFormed(document);
export const publishedAt = now;
export const rootKey = { did: root.did, addedAt: "2026-01-01T00:00:00.000Z", retiredAt: null };
export const order = { rootDid: root.did, expiresAt: nowSeconds + hour };

export const byRoot = await issueManifestSignature({ ...order, issuer: root, manifest });
export const delegation = await give(root, ci, publishOneX);
export const byCi = await issueManifestSignature({
  ...order,
  issuer: ci,
  manifest,
  proof: delegation,
});

export function wellFormed(fields: object): Manifest {
  const parsed = parseManifest(fields);
  if (!parsed.ok) throw new Error(parsed.refusal.detail);
  return parsed.value;
}

export async function bundleOf(
  signature: string | undefined,
  changes: Partial<ProofBundle> = {},
): Promise<ProofBundle> {
  return {
    format: "hecate-proof/1",
    service,
    publisher: { mri: acme, rootKeys: [rootKey] },
    manifest: { ...document, ...(signature !== undefined && { signature }) },
    manifestCid: await manifestCid(manifest),
    publishedAt,
    yanked: null,
    revocations: [],
    ...changes,
  };
}

export type Question = Partial<Omit<ProofBundleInput, "bundle">>;

/** Asked a month after the publication: what expired since does not matter. */
export const plain = { mri: loanTui, version: "1.0.0", now: inSeconds(30 * day) };

export async function accepted(
  title: string,
  bundle: ProofBundle,
  signer: Signer,
  hops: number,
  question: Question = {},
): Promise<Vector<ProofBundleInput>> {
  const { manifestCid: cid, yanked } = bundle;
  const expect = { ok: { manifestCid: cid, signer: signer.did, hops, yanked } };
  return { title, input: { bundle, ...plain, ...question }, expect };
}

export function refused(
  code: string,
  title: string,
  bundle: ProofBundle,
  at?: string,
  question: Question = {},
): Vector<ProofBundleInput> {
  return { title, input: { bundle, ...plain, ...question }, expect: { refused: code, at } };
}

export async function revoked(
  token: string,
  issuer: Signer,
  recordedAt: string,
): Promise<ProofBundle["revocations"]> {
  const id = parseCid(idOf(token));
  if (!id.ok) throw new Error(id.refusal.detail);
  const proof = await issueRevocation({ issuer, token: id.value });
  return [{ token: id.value, issuer: issuer.did, recordedAt, proof }];
}
