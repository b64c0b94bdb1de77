import { manifestCid } from "../../manifest";
import { issueToken, type Signer, type TokenContent } from "../../ucan/issue";
import { issueManifestSignature } from "../../ucan/manifest-signature";
import type { ProofBundleInput } from "../run-proof-bundle";
import type { Vector } from "../vector";
import {
  acme,
  ci,
  day,
  give,
  hour,
  idOf,
  now,
  nowSeconds,
  placeOf,
  publishAny,
  root,
  secondRoot,
  stranger,
  year,
} from "./cast";
import { inSeconds } from "./chain-question";
import {
  accepted,
  bundleOf,
  byCi,
  byRoot,
  delegation,
  document,
  manifest,
  order,
  refused,
  revoked,
  rootKey,
  wellFormed,
} from "./proof-bundle-question";
import { rootKeyHistories, rotatedAfter } from "./root-key-histories";

async function good(): Promise<Vector<ProofBundleInput>[]> {
  const rotated = await rotatedAfter(1);
  const yanked = { at: inSeconds(day), reason: "Loses what was typed" };
  const revocations = await revoked(delegation, root, inSeconds(1));
  return Promise.all([
    accepted("signed by the root key", await bundleOf(byRoot), root, 1),
    accepted("signed by a delegate", await bundleOf(byCi), ci, 2),
    accepted("of any version", await bundleOf(byRoot), root, 1, { version: undefined }),
    accepted("of a pinned root key", await bundleOf(byCi), ci, 2, { pinnedRoots: [rootKey] }),
    accepted(
      "of a root key that retired afterwards",
      await bundleOf(byCi, { publisher: rotated }),
      ci,
      2,
    ),
    accepted(
      "of a rotation since the root key was pinned",
      await bundleOf(byCi, { publisher: rotated }),
      ci,
      2,
      { pinnedRoots: [rootKey] },
    ),
    accepted(
      "of a rotation that was pinned too",
      await bundleOf(byCi, { publisher: rotated }),
      ci,
      2,
      { pinnedRoots: rotated.rootKeys },
    ),
    accepted(
      "of a delegation that was revoked afterwards",
      await bundleOf(byCi, { revocations }),
      ci,
      2,
    ),
    accepted(
      "of a yanked version, for the reader to judge",
      await bundleOf(byRoot, { yanked }),
      root,
      1,
    ),
  ]);
}

async function tampered(): Promise<Vector<ProofBundleInput>[]> {
  const bigger = {
    ...document,
    platforms: { "linux-amd64": { ...document.platforms["linux-amd64"], size: 13 } },
  };
  const biggerCid = await manifestCid(wellFormed(bigger));
  const changed = await bundleOf(byCi, {
    manifest: { ...bigger, signature: byCi },
    manifestCid: biggerCid,
  });
  const invalid = await bundleOf(byRoot, {
    manifest: { ...document, platforms: {}, signature: byRoot },
  });
  const unnoticed = await bundleOf(byCi, { manifest: { ...bigger, signature: byCi } });
  const flipped = byCi.replace(/.(?=.{40}$)/, (last) => (last === "A" ? "B" : "A"));
  const renamed = { ...document, name: "loan-tui-pro" };
  const renamedBundle = await bundleOf(byCi, {
    manifest: { ...renamed, signature: byCi },
    manifestCid: await manifestCid(wellFormed(renamed)),
  });
  return [
    refused("manifest-mismatch", "a size changed, and the CID with it", changed),
    refused("answer-malformed", "a size changed, and the CID left", unnoticed, "/manifest"),
    refused("answer-malformed", "another app's manifest", renamedBundle, "/manifest"),
    refused(
      "answer-malformed",
      "another version than asked for",
      await bundleOf(byRoot),
      "/manifest",
      { version: "1.0.1" },
    ),
    refused(
      "answer-malformed",
      "another publisher's root keys",
      await bundleOf(byRoot, {
        publisher: { mri: "mri:agent:io.macula/evil-corp", rootKeys: [rootKey] },
      }),
      "/publisher",
    ),
    refused("answer-malformed", "published in the future", await bundleOf(byRoot), "/publishedAt", {
      now: inSeconds(-hour),
    }),
    refused("manifest-invalid", "a manifest without platforms", invalid),
    refused("manifest-unsigned", "no signature", await bundleOf(undefined)),
    refused("malformed", "a signature that is no token", await bundleOf("signed")),
    refused(
      "bad-signature",
      "one character of the signature changed",
      await bundleOf(flipped),
      placeOf(2, 2, ci),
    ),
  ];
}

async function untrusted(): Promise<Vector<ProofBundleInput>[]> {
  const byStranger = await issueManifestSignature({ ...order, issuer: stranger, manifest });
  const toStranger = await issueManifestSignature({
    ...order,
    rootDid: stranger.did,
    issuer: root,
    manifest,
  });
  const old = await give(root, ci, publishAny, { expiresAt: nowSeconds - 120 });
  const byExpired = await issueManifestSignature({
    ...order,
    expiresAt: nowSeconds - 120,
    issuer: ci,
    manifest,
    proof: old,
  });
  const retired = await rotatedAfter(-1);
  const pinned = { pinnedRoots: [{ ...rootKey, did: secondRoot.did }] };
  const strangers = { mri: acme, rootKeys: [rootKey, { ...rootKey, did: stranger.did }] };
  return [
    refused(
      "wrong-root",
      "signed by a stranger",
      await bundleOf(byStranger),
      placeOf(1, 1, stranger),
    ),
    refused(
      "not-the-audience",
      "addressed to a stranger",
      await bundleOf(toStranger),
      placeOf(1, 1, root),
    ),
    refused(
      "wrong-root",
      "of a root key that had retired",
      await bundleOf(byCi, { publisher: retired }),
      placeOf(1, 2, root),
    ),
    refused(
      "expired",
      "on a delegation that had expired",
      await bundleOf(byExpired),
      placeOf(1, 2, root),
    ),
    refused(
      "root-changed",
      "another root key than pinned",
      await bundleOf(byCi),
      undefined,
      pinned,
    ),
    refused(
      "root-unproven",
      "a service that adds its own root key",
      await bundleOf(
        await issueManifestSignature({
          ...order,
          rootDid: stranger.did,
          issuer: stranger,
          manifest,
        }),
        { publisher: strangers },
      ),
      "/publisher/rootKeys",
    ),
  ];
}

async function overreaching(): Promise<Vector<ProofBundleInput>[]> {
  const two = { ...document, version: "2.0.0" };
  const twoManifest = wellFormed(two);
  const signed = await issueManifestSignature({
    ...order,
    issuer: ci,
    manifest: twoManifest,
    proof: delegation,
  });
  const cid = await manifestCid(twoManifest);
  const facts = [{ manifest: await manifestCid(manifest) }];
  const odd = (content: Partial<TokenContent>) =>
    issueToken({
      issuer: root,
      audience: root.did,
      capabilities: [publishAny],
      expiresAt: nowSeconds + hour,
      facts,
      ...content,
    });
  const toTwo = await bundleOf(signed, {
    manifest: { ...two, signature: signed },
    manifestCid: cid,
  });
  const manageOnly = await odd({ capabilities: [{ with: acme, can: "publisher/manage" }] });
  return [
    refused("version-widened", "2.0.0 by a key for <=1.x", toTwo, placeOf(2, 2, ci), {
      version: "2.0.0",
    }),
    refused(
      "missing-capability",
      "by a token that cannot publish",
      await bundleOf(manageOnly),
      placeOf(1, 1, root),
    ),
    refused(
      "manifest-mismatch",
      "by a delegation, which names no manifest",
      await bundleOf(delegation),
    ),
    refused(
      "manifest-mismatch",
      "by a token that names a second manifest",
      await bundleOf(await odd({ facts: [...facts, ...facts] })),
    ),
    refused(
      "lives-too-long",
      "for twenty years",
      await bundleOf(await odd({ expiresAt: nowSeconds + 20 * year })),
      placeOf(1, 1, root),
    ),
  ];
}

async function revocations(): Promise<Vector<ProofBundleInput>[]> {
  const bundle = async (token: string, issuer: Signer, at: string) =>
    bundleOf(byCi, { revocations: await revoked(token, issuer, at) });
  const [entry] = await revoked(byCi, ci, now);
  const garbled = entry === undefined ? [] : [{ ...entry, proof: "{}" }];
  const another = entry === undefined ? [] : [{ ...entry, token: idOf(delegation) }];
  return [
    refused(
      "revoked",
      "of a delegation that had been revoked",
      await bundle(delegation, root, inSeconds(-1)),
      placeOf(1, 2, root),
    ),
    refused(
      "revoked",
      "whose signature was revoked afterwards",
      await bundle(byCi, ci, inSeconds(day)),
      placeOf(2, 2, ci),
    ),
    refused(
      "revoked",
      "whose signature was revoked by the root key",
      await bundle(byCi, root, inSeconds(day)),
      placeOf(2, 2, ci),
    ),
    refused(
      "not-an-issuer",
      "with a stranger's revocation",
      await bundle(byCi, stranger, inSeconds(day)),
      "/revocations/0",
    ),
    refused(
      "answer-malformed",
      "with a revocation that is said to be of another token",
      await bundleOf(byCi, { revocations: another }),
      "/revocations/0",
    ),
    refused(
      "malformed",
      "with a revocation that cannot be read",
      await bundleOf(byCi, { revocations: garbled }),
      "/revocations/0",
    ),
  ];
}

export async function proofBundleVectors(): Promise<Vector<ProofBundleInput>[]> {
  const groups = [
    good(),
    tampered(),
    untrusted(),
    rootKeyHistories(),
    overreaching(),
    revocations(),
  ];
  return (await Promise.all(groups)).flat();
}
