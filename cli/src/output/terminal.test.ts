import { describe, expect, test } from "vitest";
import { readEnvironment } from "../config/environment";
import { table } from "./table";
import { type TerminalOptions, terminalOn } from "./terminal";

const esc = "\u001b";

/** What each stream took while a command of 100 bytes ran to its end. */
function said(
  isTTY: boolean,
  options: Partial<TerminalOptions> = {},
  words = ["done", "the result"],
) {
  const [note = "", result = ""] = words;
  const written = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof written) =>
    ({
      isTTY,
      write: (text: string) => {
        written[name] += text;
        return true;
      },
    }) as NodeJS.WriteStream;
  const all = { json: false, quiet: false, verbose: false, color: true, ...options };
  const terminal = terminalOn(stream("stdout"), stream("stderr"), all);
  const progress = terminal.progress("loan-tui", 100);
  progress.add(50);
  progress.done();
  terminal.note(terminal.noteStyle.good(note));
  terminal.result(terminal.style.bold(result));
  return written;
}

describe("a terminal", () => {
  test("shows progress while it lasts, and colour, beside the result", () => {
    const { stdout, stderr } = said(true);
    expect(stderr).toContain("loan-tui");
    expect(stderr).toContain("50 %");
    expect(stderr).toContain(`\r${esc}[K${esc}[32mdone`);
    expect(stdout).toBe(`${esc}[1mthe result${esc}[22m\n`);
  });

  test.each([
    ["without colour", { color: false }, "done\n"],
    ["under --quiet", { quiet: true }, ""],
    ["under --json", { json: true }, ""],
  ])("shows no progress %s", (_, options, stderr) => {
    expect(said(true, options).stderr).toBe(stderr);
  });

  test("prints nothing unseen but its own colours, whatever it is given", () => {
    const unseen = `a${esc}]0;owned\u0007${esc}[8m\u009b2J\r\u202e\ud800b`;
    const { stdout, stderr } = said(true, {}, [unseen, unseen]);
    const shown = "a\ufffd]0;owned\ufffd\ufffd\ufffd2J\ufffd\ufffd\ufffdb";
    expect(stdout).toBe(`${esc}[1m${shown}${esc}[22m\n`);
    expect(stderr).toContain(`${esc}[32m${shown}${esc}[39m\n`);
  });

  test("moves and colours nothing in a pipe", () => {
    expect(said(false)).toEqual({ stdout: "the result\n", stderr: "done\n" });
  });
});

describe("a table", () => {
  const rows = [
    ["acme-corp/loan-tui", "1.0.0", "What a loan really costs, month by month"],
    ["fernwood/habit-grid", "1.0.2", "One square a day"],
  ];

  test("ends each row where the screen ends", () => {
    expect(table(rows, 50).split("\n")).toEqual([
      "acme-corp/loan-tui   1.0.0  What a loan really co…",
      "fernwood/habit-grid  1.0.2  One square a day",
    ]);
  });

  test("lets a very long name stick out alone", () => {
    const [, , last] = table([["n".repeat(39), "1.0.0", "Its name is long"], ...rows], 60).split(
      "\n",
    );
    expect(last).toBe("fernwood/habit-grid  1.0.2  One square a day");
  });

  test.each([
    ["in a pipe", undefined],
    ["on a screen with no room for it", 42],
  ])("leaves a row whole %s", (_, screen) => {
    expect(table(rows, screen)).toContain("month by month");
  });
});

describe("colour", () => {
  test.each([
    [{}, true],
    [{ NO_COLOR: "" }, true],
    [{ NO_COLOR: "1" }, false],
    [{ TERM: "dumb" }, false],
    [{ TERM: "xterm-256color" }, true],
  ])("under %j: %s", (variables, color) => {
    expect(readEnvironment({ NODE_ENV: "test", ...variables }).color).toBe(color);
  });
});
