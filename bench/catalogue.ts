import { createHash } from "node:crypto";
import { carFrame, carHeader } from "@hecate/protocol/car";
import { rawCidFromDigest } from "@hecate/protocol/cid";
import { parseManifest } from "@hecate/protocol/manifest";
import { publisherMri } from "@hecate/protocol/mri";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { issueManifestSignature, neededToPublish } from "@hecate/protocol/ucan/manifest-signature";
import { jsonBytes, type Send, signRequest } from "./signed-request";

const issuer = testKey(1);
const org = "bench-catalogue";
const publisher = publisherMri(org);
const binary = new TextEncoder().encode("#!/bin/sh\necho benchmark\n");
const digest = createHash("sha256").update(binary).digest();
/** The binary of every app here, as manifests name it. */
export const artifact = {
  cid: rawCidFromDigest(digest),
  size: binary.length,
  sha256: digest.toString("hex"),
};
const subjects = ["loan", "ledger", "disk", "weather", "git", "music", "log", "calendar"];
const kinds = ["viewer", "planner", "monitor", "editor", "explorer", "calculator", "browser"];

/** Claims a namespace, and uploads the one binary that all its apps have. */
export async function openCatalogue(origin: string): Promise<void> {
  const claim = await signRequest({
    ...{ origin, issuer, method: "POST", path: "/api/v1/publishers" },
    capability: { with: publisher, can: "publisher/manage" },
    contentType: "application/json",
    body: jsonBytes({ org }),
  });
  await claim();
  const upload = await signRequest({
    ...{ origin, issuer, method: "PUT", path: `/api/v1/content/${artifact.cid}` },
    capability: { with: publisher, can: "publish/tui" },
    contentType: "application/vnd.ipld.car",
    body: Buffer.concat([carHeader(artifact.cid), carFrame(artifact.cid, binary)]),
  });
  await upload();
}

/** The first version of app number `index`, signed and ready to be submitted. */
export async function signSubmission(origin: string, index: number): Promise<Send> {
  const { name, description, tags } = textOf(index);
  const platforms = { "linux-amd64": artifact, "darwin-arm64": artifact };
  const parsed = parseManifest({ name, version: "1.0.0", publisher, platforms });
  if (!parsed.ok) throw new Error(parsed.refusal.detail);
  const manifest = parsed.value;
  const expiresAt = Math.floor(Date.now() / 1000) + 86_400;
  const order = { issuer, rootDid: issuer.did, manifest, expiresAt };
  const signature = await issueManifestSignature(order);
  return signRequest({
    ...{ origin, issuer, method: "POST", path: "/api/v1/listings" },
    capability: neededToPublish(manifest),
    contentType: "application/json",
    body: jsonBytes({ manifest: { ...manifest, signature }, listing: { description, tags } }),
  });
}

/** Some words in common, so that a search finds many and must choose. */
function textOf(index: number) {
  const subject = subjects[index % subjects.length] ?? "";
  const kind = kinds[index % kinds.length] ?? "";
  return {
    name: `${subject}-${kind}-${index}`,
    description: `A ${kind} for your ${subject}, number ${index}, in the terminal`,
    tags: [subject, kind],
  };
}
