import type { VersionState } from "@hecate/protocol/wire/version-state";

export type { VersionState } from "@hecate/protocol/wire/version-state";

/** Those in which a version can be got, if need be after a question. */
export const installableStates = ["listed", "limited"] as const satisfies VersionState[];

/** Whether search offers it, and it is resolved and installed at all. */
export function isInstallable(state: string): boolean {
  return installableStates.some((each) => each === state);
}
