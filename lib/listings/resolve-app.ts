import { listingMri, type Mri, orgAndName, parseMri } from "@hecate/protocol/mri";
import { isName } from "@hecate/protocol/name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { parseVersion } from "@hecate/protocol/version";
import type { Resolution } from "@hecate/protocol/wire/proof";
import { proofOf } from "#lib/listings/get-proof";
import type { SummaryRow } from "#lib/listings/listing-rows";
import { listingSummaryOf } from "#lib/listings/listing-view";
import { passedOver } from "#lib/listings/passed-over";
import { refuseWithheld, type WithheldRefusal } from "#lib/listings/refuse-withheld";
import { findSummariesByName, findSummary } from "./store";
import { findVersion } from "./version-store";

/** One of `mri` and `name`; a name is `PUBLISHER/NAME`, or a bare `NAME` that only one lists. */
export interface Asked {
  readonly mri?: string | undefined;
  readonly name?: string | undefined;
  readonly version?: string | undefined;
}

type ResolveRefusal =
  | "malformed-request"
  | "invalid-mri"
  | "invalid-name"
  | "invalid-version"
  | "name-ambiguous"
  | "not-found"
  | WithheldRefusal;

/** What an app is called, as what can be installed: with all it takes to check it offline. */
export async function resolveApp(
  asked: Asked,
  now: Date,
): Promise<Result<Resolution, ResolveRefusal>> {
  const listing = await findAsked(asked);
  if (!listing.ok) return listing;
  const summary = listingSummaryOf(listing.value, now);
  const wanted = parseVersion(asked.version ?? summary.version);
  if (!wanted.ok) return wanted;
  const row = await findVersion(summary.mri, wanted.value);
  if (row === null) return refuse("not-found", `${summary.mri} has no version ${wanted.value}`);
  const withheld = refuseWithheld(row);
  if (withheld) return withheld;
  const [proof, stopped] = await Promise.all([
    proofOf(summary.org, row),
    asked.version === undefined ? passedOver(summary.mri, wanted.value) : {},
  ]);
  return ok({ listing: summary, version: row.version, proof, ...stopped });
}

async function findAsked({ mri, name }: Asked): Promise<Result<SummaryRow, ResolveRefusal>> {
  if ((mri === undefined) === (name === undefined)) {
    return refuse("malformed-request", "Give one of mri and name");
  }
  const named = mri === undefined ? parseAppName(name ?? "") : parseAppMri(mri);
  if (!named.ok) return named;
  if ("mri" in named.value) {
    const row = await findSummary(named.value.mri);
    return row ? ok(row) : refuse("not-found", `${named.value.mri} is not listed`);
  }
  const { bareName } = named.value;
  const [row, another] = await findSummariesByName(bareName);
  if (!row) return refuse("not-found", `No publisher lists an app named ${bareName}`);
  if (!another) return ok(row);
  const both = [row, another].map((each) => `${each.publisher.org}/${bareName}`);
  return refuse("name-ambiguous", `For example ${both.sort().join(" and ")}`);
}

type AppName = { readonly mri: Mri } | { readonly bareName: string };

function parseAppMri(text: string): Result<AppName, "invalid-mri"> {
  const mri = parseMri(text);
  if (!mri.ok) return mri;
  if (orgAndName(mri.value) === null) return refuse("invalid-mri", "is not the MRI of a listing");
  return ok({ mri: mri.value });
}

function parseAppName(text: string): Result<AppName, "invalid-name"> {
  const names = text.split("/");
  const [first = "", second] = names;
  if (names.length > 2 || !names.every(isName)) {
    return refuse("invalid-name", "is neither NAME nor PUBLISHER/NAME");
  }
  return ok(second === undefined ? { bareName: first } : { mri: listingMri(first, second) });
}
