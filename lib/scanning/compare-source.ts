import type { Observation } from "#lib/scanning/observation";

type GoBuild = Extract<Observation, { is: "go-build" }>;

export interface ClaimedSource {
  readonly repository: string;
  readonly revision: string;
}

/** What a Go program says of its own source, held against what the manifest says. */
export interface SourceComparison {
  readonly is: "differs" | "agrees" | "unnamed";
  readonly text: string;
}

/** `differs` only where both name the same thing differently: a module may live under a name of its own. */
export function compareSource(
  build: GoBuild,
  claimed: ClaimedSource | undefined,
): SourceComparison {
  const { module, revision } = build;
  if (claimed === undefined) {
    const of = revision === null ? module : `${module} at ${revision}`;
    return { is: "unnamed", text: `It says to be built from ${of}; the manifest names no source.` };
  }
  if (isElsewhere(module, claimed.repository)) {
    const text = `It says to be built from ${module}; the manifest names ${claimed.repository}.`;
    return { is: "differs", text };
  }
  if (revision === null) {
    return {
      is: "unnamed",
      text: `It says to be built from ${module}, and not at which revision.`,
    };
  }
  if (revision !== claimed.revision) {
    const text = `It says to be built at revision ${revision}; the manifest names ${claimed.revision}.`;
    return { is: "differs", text };
  }
  const changed = build.modified ? ", with files changed after it" : "";
  return { is: "agrees", text: `It says to be built from the manifest's revision${changed}.` };
}

/** On the same host, and under another path. */
function isElsewhere(module: string, repository: string): boolean {
  const { host, pathname } = new URL(repository);
  const [moduleHost, ...path] = module.toLowerCase().split("/");
  if (moduleHost !== host.toLowerCase()) return false;
  const root = pathname.toLowerCase().replace(/^\/|\/$|\.git\/?$/g, "");
  return path.join("/") !== root && !path.join("/").startsWith(`${root}/`);
}
