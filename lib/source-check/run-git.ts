import { spawn } from "node:child_process";

/** Where systems keep git. Ours is not inherited: nothing of our environment is. */
export const usualPath = "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin";

/** What a child process may take; whoever exceeds it is killed with everything that it started. */
export interface GitBounds {
  /** Where git is looked for, as `PATH` says it. */
  readonly path: string;
  readonly milliseconds: number;
  /** Of what it prints, and of any one file that it writes. */
  readonly bytes: number;
  /** Aborted when there is no time left for anything. */
  readonly stop?: AbortSignal;
}

export type GitRun =
  | { readonly ended: "exit"; readonly status: number; readonly out: string; readonly err: string }
  | { readonly ended: "timeout" | "too-large" | "missing" };

const memoryKiB = 1_024 * 1_024;
const errChars = 8 * 1_024;
/** SIGXFSZ kills who writes beyond `ulimit -f`; git's own children report it as they like. */
const tooLargeFile = /signal (?:25|XFSZ)|File too large/;

/**
 * Runs git in `folder`, which is its home too, under the limits of a shell: no configuration but
 * `settings`, nobody to ask for a password, nothing of our environment.
 */
export function runGit(
  folder: string,
  settings: readonly string[],
  words: readonly string[],
  { path, milliseconds, bytes, stop }: GitBounds,
): Promise<GitRun> {
  const limited = `ulimit -f ${Math.ceil(bytes / 512)} && ulimit -v ${memoryKiB} && exec git "$@"`;
  const flags = settings.flatMap((setting) => ["-c", setting]);
  const child = spawn("/bin/sh", ["-c", limited, "sh", ...flags, ...words], {
    cwd: folder,
    // Its own process group, so that git's helpers die with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: sealedEnvironment(folder, path),
  });
  let out = "";
  let err = "";
  let cut: "timeout" | "too-large" | null = null;
  const end = (why: "timeout" | "too-large") => {
    cut ??= why;
    killGroup(child.pid);
  };
  const giveUp = () => end("timeout");
  const timer = setTimeout(giveUp, milliseconds);
  stop?.addEventListener("abort", giveUp);
  if (stop?.aborted) giveUp();
  const release = () => {
    clearTimeout(timer);
    stop?.removeEventListener("abort", giveUp);
  };
  child.stdout.setEncoding("latin1").on("data", (chunk: string) => {
    out += chunk;
    if (out.length > bytes) end("too-large");
  });
  child.stderr.setEncoding("latin1").on("data", (chunk: string) => {
    err = (err + chunk).slice(-errChars);
  });
  return new Promise((resolve) => {
    child.once("error", () => {
      release();
      resolve({ ended: "missing" });
    });
    child.once("close", (status, signal) => {
      release();
      killGroup(child.pid);
      if (cut !== null) resolve({ ended: cut });
      else if (status === 127) resolve({ ended: "missing" });
      else if (signal === "SIGXFSZ" || tooLargeFile.test(err)) resolve({ ended: "too-large" });
      else resolve({ ended: "exit", status: status ?? -1, out, err });
    });
  });
}

function sealedEnvironment(folder: string, path: string): NodeJS.ProcessEnv {
  return {
    NODE_ENV: "production",
    PATH: path,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    LC_ALL: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_ATTR_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "/bin/false",
    GIT_CEILING_DIRECTORIES: folder,
  };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody is left.
  }
}
