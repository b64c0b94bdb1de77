import { createHash, randomBytes } from "node:crypto";
import { type Cid, rawCidFromDigest } from "@hecate/protocol/cid";
import type { Did } from "@hecate/protocol/did";
import type { Mri } from "@hecate/protocol/mri";
import { publisherMri } from "@hecate/protocol/mri";
import { type Name, parseName } from "@hecate/protocol/name";
import type { Result } from "@hecate/protocol/result";
import { testKey } from "@hecate/protocol/testing/test-keys";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { storeContent } from "#lib/content/store-content";
import type { ActingOwner } from "#lib/identity/acting-owner";
import type { Actor } from "#lib/ledger/actor";
import { claimPublisher } from "#lib/publishers/claim-publisher";
import { rootsOf } from "#lib/publishers/roots";
import type { LocalFile } from "#lib/testing/files";

/** An actor whose invocation was not spent yet. */
export function anActor(did: Did): Actor {
  const invocation = rawCidFromDigest(randomBytes(32));
  return { did, root: null, invocation, expiresAt: new Date(Date.now() + 600_000) };
}

export interface TestPublisher {
  readonly org: Name;
  readonly mri: Mri;
  readonly root: Signer;
  readonly publisherId: string;
}

/** A publisher that claimed its namespace. Each `seed` is another root key. */
export async function aPublisher(org = "acme-corp", seed = 1): Promise<TestPublisher> {
  const root = testKey(seed);
  const name = expectOk(parseName(org));
  expectOk(await claimPublisher(name, {}, anActor(root.did), new Date()));
  const { publisherId = "" } = (await rootsOf(name)) ?? {};
  return { org: name, mri: publisherMri(name), root, publisherId };
}

/** Who acts for a publisher by its root key. */
export function anOwner({ publisherId, root }: TestPublisher): ActingOwner {
  return { kind: "key", publisherId, actor: anActor(root.did) };
}

/** Uploads a file for a publisher. */
export async function upload(publisher: TestPublisher, file: LocalFile): Promise<Cid> {
  const claimedBody = rawCidFromDigest(createHash("sha256").update(file.car).digest());
  const car = (async function* () {
    yield file.car;
  })();
  const owner = anOwner(publisher);
  expectOk(await storeContent({ cid: file.cid, car, owner, claimedBody }, new Date()));
  return file.cid;
}

export function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}, ${result.refusal.detail}`);
  return result.value;
}
