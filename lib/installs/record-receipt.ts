import { serviceDidOf } from "@hecate/protocol/did";
import { listingMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import {
  type InstallReceipt,
  type ReceiptRefusal,
  verifyInstallReceipt,
} from "@hecate/protocol/ucan/install-receipt";
import type { InstallView } from "@hecate/protocol/wire/installs";
import { type Transaction, transaction } from "#lib/db/client";
import type { InstallReceipt as ReceiptRow } from "#lib/db/generated/client";
import { env } from "#lib/env";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import { installViewOf } from "#lib/installs/install-view";
import { restandPerson } from "#lib/installs/restand-person";
import { append } from "#lib/ledger/append";
import { refuseWithheld, type WithheldRefusal } from "#lib/listings/refuse-withheld";
import { storedManifest } from "#lib/listings/stored-manifest";
import type { ListedVersion } from "#lib/listings/yank-version";
import { holdAccount } from "#lib/people/hold-account";
import { admit, type MayJoin, personOf } from "#lib/people/join-person";
import { keyIdentity } from "#lib/people/key-identity";
import { pseudonymOf } from "#lib/people/pseudonym";
import {
  addReceipt,
  findCountsFrom,
  findInstalledVersion,
  findReceipt,
  type HeldVersion,
  holdVersion,
  lockPerson,
} from "./store";

export interface Recorded {
  readonly receipt: InstallView;
  /** False when the person had a receipt for this version before: that one stays. */
  readonly created: boolean;
  /** Whether what the listing shows changed by it. */
  readonly shows: boolean;
}

type Refusals =
  | ReceiptRefusal
  | WithheldRefusal
  | "version-yanked"
  | "not-found"
  | "account-closed"
  | "not-signed-in"
  | "too-many-requests";

/**
 * Records that the key which signed the receipt installed a version. What counts later is when we saw the
 * receipt, never when it says it was: one that comes after a yank is refused, however old it claims to be.
 */
export async function recordReceipt(
  { org, name, version }: ListedVersion,
  text: string,
  mayJoin: MayJoin,
  now: Date,
): Promise<Result<Recorded, Refusals>> {
  const mri = listingMri(org, name);
  const row = await findInstalledVersion(mri, version);
  if (row === null) return refuse("not-found", `${mri} has no version ${version}`);
  const verified = await verifyInstallReceipt({
    text,
    service: serviceDidOf(env().publicUrl),
    manifest: storedManifest(row),
    at: now,
    verifySignature: verifyEd25519,
  });
  if (!verified.ok) return verified;
  const gone = refuseGone(row);
  if (gone) return gone;
  const identity = keyIdentity(verified.value.installer);
  const admitted = await admit(identity, mayJoin);
  if (!admitted.ok) return admitted;
  const person = await personOf(identity, now);
  const receipt = receiptRow(verified.value, { versionId: row.id, personId: person.id, text, now });
  const place = { mri, version, listingId: row.listingId };
  const recorded = await transaction((tx) => record(tx, receipt, place));
  if (!recorded.ok) return recorded;
  const { receipt: kept, ...outcome } = recorded.value;
  const countsFrom = await findCountsFrom(row.listingId, person.id);
  return ok({ ...outcome, receipt: installViewOf(kept, { org, name, version, countsFrom }) });
}

/** A version that nobody is to install has no new installers. */
function refuseGone(
  version: HeldVersion,
): Result<never, WithheldRefusal | "version-yanked"> | null {
  if (version.yankReason === null) return refuseWithheld(version);
  return refuse("version-yanked", `${version.version}: ${version.yankReason}`);
}

function receiptRow(
  { id, platform, installedAt }: InstallReceipt,
  of: { versionId: string; personId: string; text: string; now: Date },
): ReceiptRow {
  return {
    versionId: of.versionId,
    personId: of.personId,
    platform,
    receiptCid: id,
    receipt: of.text,
    installedAt: installedAt < of.now ? installedAt : of.now,
    recordedAt: of.now,
  };
}

async function record(
  tx: Transaction,
  receipt: ReceiptRow,
  { mri, version, listingId }: { mri: string; version: string; listingId: string },
) {
  const { personId, recordedAt: now } = receipt;
  await lockPerson(tx, personId);
  const held = await holdAccount(tx, personId, null);
  if (!held.ok) return held;
  const gone = refuseGone(await holdVersion(tx, receipt.versionId));
  if (gone) return gone;
  const standing = await findReceipt(tx, receipt);
  if (standing) return ok({ receipt: standing, created: false, shows: false });
  await addReceipt(tx, listingId, receipt);
  const changed = await restandPerson(tx, personId, now, listingId);
  await append(tx, {
    kind: "app-installed",
    subject: mri,
    actor: await pseudonymOf(tx, personId, mri),
    at: now,
    payload: { version, platform: receipt.platform },
  });
  return ok({ receipt, created: true, shows: changed.length > 0 });
}
