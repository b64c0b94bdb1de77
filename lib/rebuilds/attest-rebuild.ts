import { listingMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import {
  type RebuildRefusal,
  verifyRebuildStatement,
} from "@hecate/protocol/ucan/rebuild-statement";
import type { RebuildView } from "@hecate/protocol/wire/rebuild";
import { type Transaction, transaction } from "#lib/db/client";
import type { Rebuild } from "#lib/db/generated/client";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import { append } from "#lib/ledger/append";
import { storedManifest } from "#lib/listings/stored-manifest";
import type { ListedVersion } from "#lib/listings/yank-version";
import { ownKeysOf, rebuildViewsOf } from "#lib/rebuilds/rebuild-views";
import { findRebuild, findRebuiltVersion, lockVersion, putRebuild } from "./store";

export interface Attested {
  readonly rebuild: RebuildView;
  /** False when this very statement was recorded before. */
  readonly created: boolean;
}

/** Records what somebody states that they built, in place of what the same key stated before. */
export async function attestRebuild(
  { org, name, version }: ListedVersion,
  text: string,
  now: Date,
): Promise<Result<Attested, RebuildRefusal | "not-found" | "rebuild-outdated">> {
  const mri = listingMri(org, name);
  const row = await findRebuiltVersion(mri, version);
  if (row === null) return refuse("not-found", `${mri} has no version ${version}`);
  const manifest = storedManifest(row);
  const judged = { text, manifest, at: now, verifySignature: verifyEd25519 };
  const verified = await verifyRebuildStatement(judged);
  if (!verified.ok) return verified;
  const { id, rebuilder, platform, built, published, toolchain, expiresAt } = verified.value;
  const stated = {
    versionId: row.id,
    rebuilderDid: rebuilder,
    platform,
    statementCid: id,
    builtCid: built,
    reproduced: built === published,
    toolchain,
    statement: text,
    expiresAt: new Date(expiresAt * 1000),
    recordedAt: now,
  };
  const recorded = await transaction((tx) => record(tx, stated, { mri, version }));
  if (!recorded.ok) return recorded;
  const { rebuild, created } = recorded.value;
  const [view] = await rebuildViewsOf(row, [rebuild], await ownKeysOf(row));
  if (view === undefined) throw new Error("one row without its view");
  return ok({ rebuild: view, created });
}

async function record(
  tx: Transaction,
  stated: Rebuild,
  { mri, version }: { readonly mri: string; readonly version: string },
): Promise<Result<{ rebuild: Rebuild; created: boolean }, "rebuild-outdated">> {
  await lockVersion(tx, stated.versionId);
  const standing = await findRebuild(tx, stated);
  if (standing?.statementCid === stated.statementCid) {
    return ok({ rebuild: standing, created: false });
  }
  // Statements are public: without this, anybody could put an earlier one back.
  if (standing !== null && standing.expiresAt >= stated.expiresAt) {
    return refuse("rebuild-outdated", `${standing.statementCid} was signed no earlier`);
  }
  await putRebuild(tx, stated);
  await append(tx, {
    kind: "rebuild-attested",
    subject: mri,
    actor: stated.rebuilderDid,
    at: stated.recordedAt,
    payload: {
      version,
      platform: stated.platform,
      verdict: stated.reproduced ? "reproduced" : "differs",
      statement: stated.statement,
    },
  });
  return ok({ rebuild: stated, created: true });
}
