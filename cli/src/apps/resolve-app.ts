import { listingMri, parseMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { type ProofBundle, type Resolution, resolution } from "@hecate/protocol/wire/proof";
import { plainlyListed, type StateView } from "@hecate/protocol/wire/version-state";
import { getJson } from "../api/answers";
import type { Session } from "../session";
import { checkBundle, type ProvenVersion } from "./check-bundle";
import { parseReference } from "./reference";

/** A version that the service named, with the proof of who published it, checked here. */
export interface ProvenApp extends ProvenVersion {
  readonly bundle: ProofBundle;
  /** By the service's word alone. */
  readonly state: StateView;
  /** By the service's word alone: its publisher is new and shows no domain. */
  readonly probation: boolean;
  /** By the service's word alone: a newer version, which was stopped. */
  readonly passedOver: Resolution["passedOver"];
}

/** Asks the service for an app and believes nothing of the answer that its proof does not show. */
export async function resolveApp(session: Session, text: string): Promise<Result<ProvenApp>> {
  const reference = parseReference(text);
  if (!reference.ok) return reference;
  const { org, name, version } = reference.value;
  const query = new URLSearchParams(org === null ? { name } : { mri: listingMri(org, name) });
  if (version !== null) query.set("version", version);
  const answer = await getJson(session, `/api/v1/resolve?${query}`, resolution);
  if (!answer.ok) return answer;
  const { listing, proof: bundle, passedOver } = answer.value;
  const mri = org === null ? parseMri(listing.mri) : ok(listingMri(org, name));
  if (!mri.ok) return mri;
  const proven = await checkBundle(session, bundle, mri.value, version ?? undefined);
  if (!proven.ok) return proven;
  if (proven.value.name !== name) {
    return refuse("answer-malformed", `asked for ${name}, the service answered ${mri.value}`);
  }
  return ok({
    ...proven.value,
    bundle,
    state: bundle.state ?? plainlyListed,
    probation: listing.probation,
    passedOver,
  });
}
