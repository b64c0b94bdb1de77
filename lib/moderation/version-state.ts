import type { VersionState } from "@hecate/protocol/wire/version-state";

export type { StateCause, VersionState } from "@hecate/protocol/wire/version-state";

/** Those in which a version can be got, if need be after a question. */
export const installableStates = ["listed", "limited"] as const satisfies VersionState[];

/** Whether search, tags and publishers' pages offer it. */
export function isSearchable(state: string): boolean {
  return isInstallable(state);
}

/** Whether it is resolved and installed at all. */
export function isInstallable(state: string): boolean {
  return installableStates.some((each) => each === state);
}

const severity: Readonly<Record<VersionState, number>> = {
  listed: 0,
  held: 1,
  limited: 1,
  quarantined: 2,
  removed: 3,
};

/** How much a state takes away; a removed version is the most restricted. */
export function severityOf(state: VersionState): number {
  return severity[state];
}
