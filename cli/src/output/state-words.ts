import type { VersionState } from "@hecate/protocol/wire/version-state";

/** What a version is, after "is". */
export const stateWords: Readonly<Record<VersionState, string>> = {
  listed: "listed",
  limited: "limited",
  held: "held for review",
  quarantined: "in quarantine",
  removed: "removed",
};
