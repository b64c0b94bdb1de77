import type { LogEntry } from "@hecate/protocol/tlog/entry";

interface VersionCopy {
  readonly manifestCid: unknown;
  state: unknown;
  yanked: boolean;
}

/** What a mirror knows of the catalogue that saw nothing but its changes. */
export interface Copy {
  readonly publishers: Record<string, { rootKeys: unknown[]; domains: Record<string, unknown> }>;
  readonly listings: Record<string, Record<string, VersionCopy>>;
}

export function emptyCopy(): Copy {
  return { publishers: {}, listings: {} };
}

/** Follows one event; throws where it tells of something that no event before it told of. */
export function follow(copy: Copy, { kind, subject, payload }: LogEntry): void {
  const version = String(payload.version);
  switch (kind) {
    case "publisher-claimed":
      copy.publishers[subject] = { rootKeys: [payload.rootKey], domains: {} };
      return;
    case "domain-added":
      known(copy.publishers[subject]).domains[String(payload.domain)] = "pending";
      return;
    case "domain-changed":
      known(copy.publishers[subject]).domains[String(payload.domain)] = payload.to;
      return;
    case "version-published":
      copy.listings[subject] ??= {};
      known(copy.listings[subject])[version] = {
        manifestCid: payload.manifestCid,
        state: "listed",
        yanked: false,
      };
      return;
    case "version-yanked":
      known(copy.listings[subject]?.[version]).yanked = true;
      return;
    case "state-changed":
      known(copy.listings[subject]?.[version]).state = payload.to;
  }
}

function known<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error("an event about what is not there");
  return thing;
}
