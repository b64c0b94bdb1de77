import { listingMri } from "@hecate/protocol/mri";
import type { Name } from "@hecate/protocol/name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Version } from "@hecate/protocol/version";
import type { VersionView } from "@hecate/protocol/wire/listing";
import { transaction } from "#lib/db/client";
import type { Actor } from "#lib/ledger/actor";
import { append } from "#lib/ledger/append";
import { spendInvocation } from "#lib/ledger/spend-invocation";
import { getVersion } from "#lib/listings/get-version";
import { settleNewest } from "#lib/listings/settle-newest";
import { lockListing, updateListing } from "./store";
import { findVersionStandings, markYanked } from "./version-store";

export interface ListedVersion {
  readonly org: Name;
  readonly name: Name;
  readonly version: Version;
}

/** Withdraws a version for ever. It stays readable; yanking it again keeps the first reason. */
export async function yankVersion(
  { org, name, version }: ListedVersion,
  reason: string,
  actor: Actor,
  now: Date,
): Promise<Result<VersionView, "not-found" | "replayed" | "wrong-root">> {
  const mri = listingMri(org, name);
  const absent = refuse("not-found", `${mri} has no version ${version}`);
  const done = await transaction(async (tx) => {
    const spent = await spendInvocation(tx, actor);
    if (!spent.ok) return spent;
    const listing = await lockListing(tx, mri);
    const versions = listing ? await findVersionStandings(listing.id, undefined, tx) : [];
    const yanked = versions.find((each) => each.version === version);
    if (!listing || !yanked) return absent;
    if (yanked.yankedAt !== null) return ok(true);
    await markYanked(tx, yanked.id, { yankedAt: now, yankReason: reason });
    await settleNewest(tx, listing.id);
    await updateListing(tx, listing.id, { updatedAt: now });
    await append(tx, {
      kind: "version-yanked",
      subject: mri,
      actor: actor.did,
      at: now,
      payload: { version, manifestCid: yanked.manifestCid, reason },
    });
    return ok(true);
  });
  if (!done.ok) return done;
  const view = await getVersion(org, name, version);
  return view ? ok(view) : absent;
}
