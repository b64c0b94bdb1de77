import { open, rm } from "node:fs/promises";
import { type Cid, codecOf } from "@hecate/protocol/cid";
import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { ContentView } from "@hecate/protocol/wire/proof";
import { contentPath, settle, stagingPath } from "#lib/content/content-directory";
import {
  quotaExceeded,
  type Received,
  type ReceiveRefusal,
  receiveCar,
} from "#lib/content/receive-car";
import { type Database, transaction } from "#lib/db/client";
import { type ActingOwner, type OwnerRefusal, spendOwner } from "#lib/identity/acting-owner";
import { findContent, insertContent, lockStorage, storedBytes } from "./store";

/** A CAR on its way in, and by whose leave it comes. */
export interface Upload {
  readonly cid: Cid;
  readonly car: AsyncIterable<Uint8Array>;
  readonly owner: ActingOwner;
  /** What the invocation says of the CAR's bytes. */
  readonly claimedBody: Cid;
}

export type StoreRefusal = ReceiveRefusal | OwnerRefusal | "body-mismatch";

/** Stores a file whole or not at all: until its last byte is verified nobody can see it. */
export async function storeContent(
  upload: Upload,
  now: Date,
): Promise<Result<ContentView, StoreRefusal>> {
  const { cid, owner } = upload;
  const { publisherId } = owner;
  if (codecOf(cid) === "dag-cbor") return refuse("unsupported-cid", `${cid} is not a file`);
  const existing = await findContent(cid);
  if (existing) {
    const spent = await transaction((tx) => spendOwner(tx, owner));
    return spent.ok ? ok(contentView(existing, false)) : spent;
  }
  const roomBytes = await roomOf(publisherId);
  const staged = await stagingPath();
  try {
    const received = await receiveInto(staged, upload, roomBytes);
    if (!received.ok) return received;
    const { size, sha256, blocks } = received.value;
    const row = { cid, publisherId, size: BigInt(size), sha256, storedAt: now };
    return await transaction(async (tx) => {
      const spent = await spendOwner(tx, owner);
      if (!spent.ok) return spent;
      await lockStorage(tx, publisherId);
      const room = await roomOf(publisherId, tx);
      if (size > room) return quotaExceeded(room);
      const created = await insertContent(tx, row, blocks);
      if (created) await settle(staged, contentPath(cid));
      return ok(contentView(row, created));
    });
  } finally {
    await rm(staged, { force: true });
  }
}

/** Bytes that a publisher may still store. */
async function roomOf(publisherId: string, database?: Database): Promise<number> {
  return limits.publisherQuotaBytes - (await storedBytes(publisherId, database));
}

async function receiveInto(
  path: string,
  { car, cid, claimedBody }: Upload,
  roomBytes: number,
): Promise<Result<Received, ReceiveRefusal | "body-mismatch">> {
  const file = await open(path, "wx");
  try {
    const received = await receiveCar(car, cid, file, roomBytes);
    if (!received.ok) return received;
    if (received.value.body !== claimedBody) {
      return refuse("body-mismatch", "The invocation was signed for another CAR");
    }
    await file.datasync();
    return received;
  } finally {
    await file.close();
  }
}

function contentView(
  content: { cid: string; size: bigint; sha256: string },
  created: boolean,
): ContentView {
  const { cid, size, sha256 } = content;
  return { cid, size: Number(size), sha256, created };
}
