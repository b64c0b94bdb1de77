import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export interface Finished {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command line in a home of its own, as somebody's machine would have it. */
export class Machine {
  private constructor(
    readonly home: string,
    private readonly server: string,
  ) {}

  static async meet(server: string): Promise<Machine> {
    return new Machine(await mkdtemp(join(tmpdir(), "hecate-machine-")), server);
  }

  /** The same home, talking to another address. */
  through(server: string): Machine {
    return new Machine(this.home, server);
  }

  hecate(...args: string[]): Promise<Finished> {
    const { NO_COLOR: _, ...environment } = process.env;
    return new Promise((settle) => {
      const child = execFile(
        process.execPath,
        [resolve("cli/bin/hecate.mjs"), ...args],
        { env: { ...environment, HECATE_HOME: this.home, HECATE_SERVER: this.server } },
        (_error, stdout, stderr) => settle({ exit: child.exitCode ?? -1, stdout, stderr }),
      );
    });
  }

  /** Throws with what the command said when it fails. */
  async must(...args: string[]): Promise<string> {
    const { exit, stdout, stderr } = await this.hecate(...args);
    if (exit !== 0) throw new Error(`hecate ${args.join(" ")} exited ${exit}\n${stderr}`);
    return stdout.trim();
  }

  path(file: string): string {
    return join(this.home, file);
  }

  async keep(file: string, text: string): Promise<void> {
    await mkdir(dirname(this.path(file)), { recursive: true });
    await writeFile(this.path(file), text);
  }

  /** Every file under the home with its bytes: equal snapshots mean that nothing changed. */
  async snapshot(): Promise<Record<string, string>> {
    const entries = await readdir(this.home, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const pairs = files.map(async (path) => [path, await readFile(path, "base64")]);
    return Object.fromEntries(await Promise.all(pairs));
  }

  async forget(): Promise<void> {
    await rm(this.home, { recursive: true, force: true });
  }
}
