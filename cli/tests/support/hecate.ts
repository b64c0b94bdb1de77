import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

const bundle = fileURLToPath(new URL("../../dist/hecate.mjs", import.meta.url));

interface Run {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that is running. */
interface Running {
  readonly process: ChildProcess;
  readonly done: Promise<Run>;
}

/** Somebody with a folder of their own, who types commands. */
export interface Person {
  /** HECATE_HOME. */
  readonly home: string;
  /** Where they work. */
  readonly folder: string;
  start(args: readonly string[], input?: string): Running;
  /** Starts a command and waits for its end. */
  hecate(args: readonly string[], input?: string): Promise<Run>;
  /** The same at a terminal, where `typed` answers each `cue`, a question [y/N]; stdout holds all that is shown. */
  atTerminal(args: readonly string[], typed?: string, cue?: string): Promise<Run>;
  /** Runs with `--json`; throws when it fails, so that the test shows why. */
  json<T>(args: readonly string[]): Promise<T>;
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true, force: true }))));

/** Runs the built command line as a child without a terminal. */
export async function aPerson(server = "http://127.0.0.1:9"): Promise<Person> {
  const root = await mkdtemp(join(tmpdir(), "hecate-cli-"));
  folders.push(root);
  const home = join(root, "home");
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: "test",
    PATH: process.env.PATH,
    HECATE_HOME: home,
    HECATE_SERVER: server,
  };

  function start(args: readonly string[], input = ""): Running {
    const child = spawn(process.execPath, [bundle, ...args], { cwd: root, env });
    child.stdin.on("error", () => {}).end(input);
    const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
    const done = ended.then(([stdout, stderr, [exit]]) => ({ exit, stdout, stderr }));
    return { process: child, done };
  }

  const hecate = (args: readonly string[], input?: string) => start(args, input).done;

  async function atTerminal(args: readonly string[], typed = "", cue = "[y/N]"): Promise<Run> {
    const command = [process.execPath, bundle, ...args];
    const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
    // A terminal of our own: util-linux takes the command as one text, BSD as words.
    const script =
      process.platform === "linux"
        ? ["--quiet", "--return", "--command", `stty cols 80 rows 24; exec ${quoted}`, "/dev/null"]
        : ["-q", "/dev/null", ...command];
    const child = spawn("script", script, { cwd: root, env: { ...env, TERM: "dumb" } });
    let stdout = "";
    let answered = 0;
    child.stdout.setEncoding("utf8").on("data", (shown: string) => {
      stdout += shown;
      const asked = stdout.split(cue).length - 1;
      for (; answered < asked; answered++) child.stdin.write(typed);
    });
    const [exit] = await once(child, "close");
    return { exit, stdout: stdout.replaceAll("\r\n", "\n"), stderr: "" };
  }

  async function json<T>(args: readonly string[]): Promise<T> {
    const { exit, stdout, stderr } = await hecate([...args, "--json"]);
    if (exit !== 0) throw new Error(`hecate ${args.join(" ")} exited ${exit}: ${stderr}`);
    return JSON.parse(stdout) as T;
  }

  return { home, folder: root, start, hecate, atTerminal, json };
}

/** Every file under a folder with its content, to tell whether anything changed. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files: [string, string][] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    files.push([path, entry.isFile() ? await readFile(path, "base64") : "folder"]);
  }
  return Object.fromEntries(files.sort());
}
