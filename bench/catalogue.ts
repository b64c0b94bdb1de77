import { createHash } from "node:crypto";
import { carFrame, carHeader } from "@hecate/protocol/car";
import { rawCidFromDigest } from "@hecate/protocol/cid";
import { type Manifest, parseManifest } from "@hecate/protocol/manifest";
import { publisherMri } from "@hecate/protocol/mri";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { issueManifestSignature, neededToPublish } from "@hecate/protocol/ucan/manifest-signature";
import { jsonBytes, type Send, signRequest } from "./signed-request";

const issuer = testKey(1);
const org = "bench-catalogue";
const publisher = publisherMri(org);
const subjects = ["loan", "ledger", "disk", "weather", "git", "music", "log", "calendar"];
const kinds = ["viewer", "planner", "monitor", "editor", "explorer", "calculator", "browser"];

/** The binary of an app, as a manifest names it: its own, as what is said of a file is said of all that offer it. */
export function binaryOf(name: string) {
  const bytes = new TextEncoder().encode(`#!/bin/sh\necho ${name}\n`);
  const digest = createHash("sha256").update(bytes).digest();
  const [cid, sha256] = [rawCidFromDigest(digest), digest.toString("hex")];
  return { bytes, artifact: { cid, size: bytes.length, sha256 } };
}

/** What is listed for an app, unsigned. */
export function manifestOf(name: string): Manifest {
  const { artifact } = binaryOf(name);
  const platforms = { "linux-amd64": artifact, "darwin-arm64": artifact };
  const parsed = parseManifest({ name, version: "1.0.0", publisher, platforms });
  if (!parsed.ok) throw new Error(parsed.refusal.detail);
  return parsed.value;
}

/** Claims the namespace of all apps here. */
export async function openCatalogue(origin: string): Promise<void> {
  const claim = await signRequest({
    ...{ origin, issuer, method: "POST", path: "/api/v1/publishers" },
    capability: { with: publisher, can: "publisher/manage" },
    contentType: "application/json",
    body: jsonBytes({ org }),
  });
  await claim();
}

/** Brings an app's binary to the service. */
export async function upload(origin: string, name: string): Promise<void> {
  const { artifact, bytes } = binaryOf(name);
  const send = await signRequest({
    ...{ origin, issuer, method: "PUT", path: `/api/v1/content/${artifact.cid}` },
    capability: { with: publisher, can: "publish/tui" },
    contentType: "application/vnd.ipld.car",
    body: Buffer.concat([carHeader(artifact.cid), carFrame(artifact.cid, bytes)]),
  });
  await send();
}

/** The first version of app number `index`, its binary uploaded, signed and ready to be submitted. */
export async function signSubmission(origin: string, index: number): Promise<Send> {
  const { name, description, tags } = textOf(index);
  const manifest = manifestOf(name);
  await upload(origin, name);
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
