import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const MAX_DESCRIPTION = 200;
const MAX_SCREENSHOT_BYTES = 400_000;
const PLATFORM = /^(linux-(amd64|arm64|armv7)|darwin-(amd64|arm64)|freebsd-amd64)$/;

/** What each program opens, and one way to use it without a terminal: what it prints, and where it fails. */
const uses: Record<string, { open: string[]; plain: string[]; prints: string; bad: string[] }> = {
  "csv-ledger": {
    open: ["invoices.csv"],
    plain: ["invoices.csv", "--filter", "amount>7000", "--plain"],
    prints: "invoice",
    bad: ["missing.csv"],
  },
  "disk-atlas": {
    open: ["studio"],
    plain: ["studio", "--plain"],
    prints: "21 GB  total, 18 files",
    bad: ["nowhere"],
  },
  "git-strata": {
    open: ["lantern"],
    plain: ["lantern", "--plain"],
    prints: "Light the first lantern",
    bad: ["studio"],
  },
  "habit-grid": {
    open: ["--file", "habits.json"],
    plain: ["--file", "habits.json", "--today", "2026-11-23", "--plain"],
    prints: "12 now    23 longest  26/30",
    bad: ["--today", "yesterday"],
  },
  "hex-lens": {
    open: ["torch.png"],
    plain: ["torch.png", "--plain"],
    prints: "89 50 4e 47",
    bad: ["missing.bin"],
  },
  "json-loom": {
    open: ["harbour.json"],
    plain: ["harbour.json", "--path", ".berths[1].vessel", "--plain"],
    prints: "Grey Heron",
    bad: ["harbour.json", "--path", ".berths[9]"],
  },
  "loan-tui": {
    open: [],
    plain: ["--amount", "250000", "--rate", "4.1", "--years", "30", "--plain"],
    prints: "1,208.00 a month, 184,877.04 interest, paid off after 30 years",
    bad: ["--years", "0"],
  },
  "pomo-torch": {
    open: [],
    plain: ["--plain"],
    prints: "115:00   15 min  long break",
    bad: ["--work", "soon"],
  },
  "port-watch": {
    open: ["--proc", "proc"],
    plain: ["--proc", "proc", "--plain"],
    prints: "local  tcp     5432 ::1",
    bad: ["--proc", "nowhere"],
  },
  "regex-bench": {
    open: [],
    plain: ["--pattern", "ERROR +(\\w+)", "--plain"],
    prints: "ERROR ledger\tledger",
    bad: ["--pattern", "(", "--plain"],
  },
  "world-clocks": {
    open: [],
    plain: ["--zones", "Asia/Kolkata", "--at", "2026-11-23T14:00Z", "--plain"],
    prints: "Kolkata          19:30  Mon 23 Nov   UTC+5:30",
    bad: ["--zones", "Middle/Earth"],
  },
};

const examples = import.meta.dirname;
const programs = readdirSync(examples, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "listing.json")
  .map((file) => {
    const folder = path.join(examples, path.dirname(file));
    const name = path.basename(folder);
    const use = uses[name];
    if (!use) throw new Error(`${name} has no example use in this test`);
    return { name, folder, file: path.join(folder, name), ...use };
  });

let demo: string;

beforeAll(() => {
  demo = mkdtempSync(path.join(tmpdir(), "examples-"));
  for (const { folder } of programs) {
    const prepare = path.join(folder, "demo.sh");
    if (existsSync(prepare)) execFileSync("sh", [prepare], { cwd: demo, stdio: "ignore" });
  }
}, 60_000);
afterAll(() => rmSync(demo, { recursive: true }));

const run = (file: string, args: string[]) => {
  const { status, stdout, stderr } = spawnSync(file, args, { cwd: demo, encoding: "utf8" });
  return { status, stdout, stderr };
};

/** Opens a program in a pseudo-terminal, presses a key once it has drawn a page, and waits for its end. */
function leaveBy(key: string, file: string, args: string[], size: string, noColour = "") {
  const command = `stty ${size}; exec ${[file, ...args].join(" ")}`;
  const terminal = spawn("script", ["-qfec", command, "/dev/null"], {
    cwd: demo,
    env: { ...process.env, TERM: "xterm-256color", NO_COLOR: noColour },
  });
  let output = "";
  let pressed = false;
  terminal.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    if (pressed || !output.includes("\x1b[?2026l")) return;
    pressed = true;
    terminal.stdin.write(key);
  });
  return new Promise<{ status: number | null; output: string }>((resolve) => {
    terminal.on("close", (status) => resolve({ status, output }));
  });
}

// The escapes that choose a colour of the text (38) or of what lies behind it (48).
const isColoured = (output: string) => output.includes("\x1b[38;") || output.includes("\x1b[48;");
const RESTORED = "\x1b[?25h\x1b[?1049l";

it("the shelf holds enough to browse: nine programs, five publishers", () => {
  expect(programs.length).toBeGreaterThanOrEqual(9);
  expect(new Set(programs.map(({ folder }) => path.dirname(folder))).size).toBe(5);
});

describe.each(programs)("$name", ({ name, folder, file, open, plain, prints, bad }) => {
  const listing = JSON.parse(readFileSync(path.join(folder, "listing.json"), "utf8"));

  it("explains itself with --help", () => {
    const { status, stdout } = run(file, ["--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain(`usage: ${name}`);
  });

  it("does its work without a terminal, and without colour", () => {
    const { status, stdout, stderr } = run(file, plain);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain(prints);
    expect(stdout).not.toContain("\x1b");
  });

  it.each([
    ["no terminal", open],
    ["an unknown option", ["--frobnicate"]],
    ["an argument that cannot be", bad],
  ])("refuses %s with exit code 2 and a hint, and prints nothing else", (_, args) => {
    const { status, stdout, stderr } = run(file, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^${name}: .+\\ntry: ${name} --help\\n$`));
  });

  it.each(["commonjs", "module"])(
    "is one lone file of its listing's version, in a folder of type %s",
    (type) => {
      const home = mkdtempSync(path.join(demo, "home-"));
      writeFileSync(path.join(home, "package.json"), JSON.stringify({ type }));
      copyFileSync(file, path.join(home, name));
      const { status, stdout } = run(path.join(home, name), ["--version"]);
      expect({ status, stdout }).toEqual({ status: 0, stdout: `${name} ${listing.version}\n` });
    },
  );

  it.each(["cols 100 rows 30", "cols 20 rows 5"])(
    "gives a terminal of %s back as it was",
    async (size) => {
      const quit = name === "regex-bench" ? "\x1b" : "q";
      const { status, output } = await leaveBy(quit, file, open, size);
      expect(status).toBe(0);
      expect(output.trimEnd().endsWith(RESTORED)).toBe(true);
    },
  );

  it("gives the terminal back on Ctrl-C", async () => {
    const { status, output } = await leaveBy("\x03", file, open, "cols 80 rows 24");
    expect(status).toBe(130);
    expect(isColoured(output)).toBe(true);
    expect(output.trimEnd().endsWith(RESTORED)).toBe(true);
  });

  it("draws without any colour when NO_COLOR is set", async () => {
    const { output } = await leaveBy("\x03", file, open, "cols 80 rows 24", "1");
    expect(output).toContain(name);
    expect(isColoured(output)).toBe(false);
  });

  it("has a listing, a readme and screenshots worth showing", () => {
    const shots = readdirSync(path.join(folder, "screenshots"));
    const sizes = shots.map((shot) => statSync(path.join(folder, "screenshots", shot)).size);
    expect(listing.description.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
    expect(listing.platforms.filter((platform: string) => !PLATFORM.test(platform))).toEqual([]);
    expect(readFileSync(path.join(folder, "README.md"), "utf8").startsWith(`# ${name}\n`)).toBe(
      true,
    );
    expect(shots.length).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_SCREENSHOT_BYTES);
  });
});
