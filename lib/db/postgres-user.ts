import { execFileSync, type SpawnOptions, spawnSync } from "node:child_process";
import { StartupError } from "#lib/startup-error";

/** How to run a PostgreSQL program: PostgreSQL refuses root, so root runs it as somebody else. */
export interface PostgresUser {
  /** Who must own the cluster's files; undefined when it is ourselves. */
  readonly owner: { uid: number; gid: number } | undefined;
  command(program: string, args: string[]): [string, string[], SpawnOptions];
}

const ourselves: PostgresUser = {
  owner: undefined,
  command: (program, args) => [program, args, {}],
};

/** `program` and `directory` are what that user must be able to reach. Throws `StartupError`. */
export function postgresUser(program: string, directory: string): PostgresUser {
  if (process.getuid?.() !== 0) return ourselves;
  const owner = lookUp() ?? create();
  const reach = spawnSync(
    "/bin/sh",
    ["-c", 'cd "$1" && "$2" --version', "sh", directory, program],
    {
      ...owner,
      cwd: "/",
    },
  );
  if (reach.status === 0) {
    return { owner, command: (name, args) => [name, args, { ...owner, cwd: "/" }] };
  }
  return { owner, command: (name, args) => throughClosedFolders(owner, name, args) };
}

/**
 * A folder above (say /root) is closed to the user. It keeps one capability, to pass folders, which
 * `no_setuid_fixup` makes hold for access(2) too.
 */
function throughClosedFolders(
  owner: { uid: number; gid: number },
  program: string,
  args: string[],
): [string, string[], SpawnOptions] {
  const identity = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, "--clear-groups"];
  const capability = ["--inh-caps=-all,+dac_override", "--ambient-caps=-all,+dac_override"];
  const drop = [...identity, ...capability, "--securebits=+no_setuid_fixup", "--", program];
  return ["setpriv", [...drop, ...args], { cwd: "/" }];
}

function lookUp(): { uid: number; gid: number } | undefined {
  const ask = (flag: string) => {
    const { status, stdout } = spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : undefined;
  };
  const [uid, gid] = [ask("-u"), ask("-g")];
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function create(): { uid: number; gid: number } {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], {
      stdio: "ignore",
    });
  } catch {
    // Whether it failed or was not there: what counts is that the user is missing.
  }
  const owner = lookUp();
  if (owner) return owner;
  throw new StartupError(
    "PostgreSQL refuses to run as root, and no user 'postgres' could be made to run it.",
    "Start as a normal user, create a user named postgres, or set DATABASE_URL.",
  );
}
