import { type Result, refuse } from "@hecate/protocol/result";
import type { VersionRow } from "#lib/listings/listing-rows";

export type WithheldRefusal = "version-held" | "version-quarantined" | "version-removed";

/** The refusal to give a version out, with the reason that was published; null where it can be had. */
export function refuseWithheld({
  version,
  state,
  stateReason,
}: Pick<VersionRow, "version" | "state" | "stateReason">): Result<never, WithheldRefusal> | null {
  const detail = `${version}: ${stateReason ?? "no reason was published"}`;
  if (state === "held") return refuse("version-held", detail);
  if (state === "quarantined") return refuse("version-quarantined", detail);
  return state === "removed" ? refuse("version-removed", detail) : null;
}
