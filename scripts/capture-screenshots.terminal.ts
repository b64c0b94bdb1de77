import { spawn } from "node:child_process";

const SETTLED_MS = 450;
const COLUMNS = 100;
const ROWS = 30;
const KEYS: Record<string, string> = {
  up: "\x1b[A",
  down: "\x1b[B",
  right: "\x1b[C",
  left: "\x1b[D",
  "shift+right": "\x1b[1;2C",
  "shift+left": "\x1b[1;2D",
  pagedown: "\x1b[6~",
  enter: "\r",
  tab: "\t",
  space: " ",
  backspace: "\x7f",
};

/** A name from the table above, or the text to be typed as it is; "down*4" presses it four times. */
function bytesOf(key: string): string[] {
  const [, name = key, times = "1"] = key.match(/^(.+)\*(\d+)$/) ?? [];
  return Array.from({ length: Number(times) }, () => KEYS[name] ?? name);
}

const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

/** What a program wrote at once, and when: milliseconds from its start. */
export type Piece = { atMs: number; text: string };

/**
 * Runs a program in a pseudo-terminal of 100×30 (util-linux `script`), presses keys one by one, and
 * answers all that it wrote until it had nothing more to say. `holdMs` waits longer before the end;
 * "wait" among the keys is a pause as long as five of them.
 */
export async function record(
  program: string,
  options: { args: string[]; keys: string[]; cwd: string; holdMs: number; keyMs?: number },
): Promise<{ pieces: Piece[]; columns: number; rows: number }> {
  const command = [program, ...options.args].map(quoted).join(" ");
  const shell = spawn(
    "script",
    ["-qfec", `stty cols ${COLUMNS} rows ${ROWS}; exec ${command}`, "/dev/null"],
    {
      cwd: options.cwd,
      env: {
        ...process.env,
        TERM: "xterm-256color",
        COLORTERM: "truecolor",
        TZ: "UTC",
        NO_COLOR: "",
      },
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const { keyMs = SETTLED_MS / 3 } = options;
  const begin = performance.now();
  const pieces: Piece[] = [];
  shell.stdout.setEncoding("utf8").on("data", (text: string) => {
    pieces.push({ atMs: Math.round(performance.now() - begin), text });
  });
  const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));
  await pause(SETTLED_MS * 3);
  for (const key of options.keys.flatMap(bytesOf)) {
    if (key === "wait") await pause(keyMs * 4);
    else shell.stdin.write(key);
    await pause(keyMs);
  }
  await pause(Math.max(SETTLED_MS, options.holdMs));
  const shown = [...pieces];
  shell.stdin.write("\x03");
  await new Promise((exited) => shell.on("exit", exited));
  return { pieces: shown, columns: COLUMNS, rows: ROWS };
}
