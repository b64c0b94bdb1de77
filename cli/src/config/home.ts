import { join, resolve } from "node:path";

/** Where things lie under HECATE_HOME. */
export interface Home {
  readonly root: string;
  readonly identity: string;
  readonly config: string;
  /** Delegations given to this machine's key: `<token id>.ucan`. */
  readonly delegations: string;
  /** Delegations this machine's key gave to others, kept so that they can be revoked. */
  readonly issued: string;
  /** Root keys of publishers, as first seen: `<org>.json`. */
  readonly trust: string;
  /** What was last seen of services' public logs: `<host>.json`. */
  readonly log: string;
  /** Where the bytes of a content id lie on this machine: `<cid>.json`. */
  readonly content: string;
  /** Signed manifests that were published: `<org>/<name>/<version>.json`. */
  readonly published: string;
  /** Signed receipts that no service took yet: `<token id>.ucan`. */
  readonly outbox: string;
  /** What each service said of versions to be careful with: `<host>.json`. */
  readonly advisories: string;
  readonly apps: string;
  readonly bin: string;
}

export function homeAt(folder: string): Home {
  const root = resolve(folder);
  return {
    root,
    identity: join(root, "identity"),
    config: join(root, "config.toml"),
    delegations: join(root, "delegations"),
    issued: join(root, "delegations", "issued"),
    trust: join(root, "trust"),
    log: join(root, "log"),
    content: join(root, "content"),
    published: join(root, "published"),
    outbox: join(root, "outbox"),
    advisories: join(root, "advisories"),
    apps: join(root, "apps"),
    bin: join(root, "bin"),
  };
}
