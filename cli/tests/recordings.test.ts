import { createHash } from "node:crypto";
import { rawCidFromDigest } from "@hecate/protocol/cid";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aPerson, type Person } from "./support/hecate";
import { anAuthor, publishApp } from "./support/publish";
import { aService, type Service } from "./support/service";

let service: Service;
let visitor: Person;

beforeAll(async () => {
  service = await aService();
  await publishApp(await anAuthor(service), "1.0.0");
  visitor = await aPerson(service.origin);
}, 60_000);

beforeEach(() => {
  service.marketplace.recordings.length = 0;
});

type Line = readonly [seconds: number, code: string, data: string];

/** A recording as the service hands it out, which may not be as it should. */
function record(lines: readonly Line[], size = { width: 80, height: 24 }) {
  const all = [{ version: 2, ...size }, ...lines];
  const bytes = Buffer.from(all.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const cid = rawCidFromDigest(createHash("sha256").update(bytes).digest());
  const facts = { title: "Two loans", columns: size.width, rows: size.height, seconds: 1 };
  const view = { url: `/media/${cid}.cast`, cid, bytes: bytes.length, ...facts };
  service.marketplace.recordings.push({ view, bytes });
}

const play = ["info", "acme-corp/loan-tui", "--play"];
const fast = [...play, "--speed", "100"];
const taken = "\x1b[?1049h\x1b[m\x1b[H\x1b[2J";
const givenBack =
  "\x1b[?2026l\x1b[m\x1b[r\x0f\x1b(B\x1b)B\x1b[4l\x1b[?6l\x1b[?7h\x1b[?25h\x1b[?1049l";

/** What the terminal was told while it was the player's. */
function drawn(stdout: string): string | undefined {
  return stdout.split(taken)[1]?.split(givenBack)[0];
}

describe("playing a recording in the terminal", () => {
  it("draws it on a screen of its own and gives the terminal back as it was", async () => {
    record([
      [0, "o", "\x1b[1;35m1,208.00\x1b[m"],
      [3, "o", " a month"],
    ]);
    const { exit, stdout } = await visitor.atTerminal(fast);
    expect(drawn(stdout)).toBe("\x1b[1;35m1,208.00\x1b[m a month");
    expect(stdout.endsWith(`${givenBack}Two loans: recording 1 of acme-corp/loan-tui.\n`)).toBe(
      true,
    );
    expect(exit).toBe(0);
  });

  it("lets nothing but drawing reach the terminal, whatever the service hands out", async () => {
    record([
      [0, "o", "a\x1b]52;c;cm0gLXJmIC8=\x07b\x1b[6n\x1b[?1000hc\x1b[?1049ld\x07\x1b]0;"],
      [0, "o", "title\x1b\\\x1bP$qm\x1b\\\x1b[21t\x1b[3Je"],
    ]);
    const { stdout } = await visitor.atTerminal(fast);
    expect(drawn(stdout)).toBe("abc\x1b[H\x1b[2Jde");
  });

  it.each([
    ["q", "q", 0],
    ["Ctrl-C", "\x03", 130],
  ])("ends at %s, the terminal given back", async (_, key, exit) => {
    record([
      [0, "o", "press now"],
      [1000, "o", "too late"],
    ]);
    const ended = await visitor.atTerminal([...play, "--idle-limit", "100"], key, "press now");
    expect(ended.stdout).toContain(givenBack);
    expect(ended.stdout).not.toContain("too late");
    expect(ended.exit).toBe(exit);
  });

  it("plays that of a number", async () => {
    record([[0, "o", "first"]]);
    record([[0, "o", "second"]]);
    const { stdout } = await visitor.atTerminal([
      "info",
      "loan-tui",
      "--play",
      "2",
      "--speed",
      "100",
    ]);
    expect(drawn(stdout)).toBe("second");
  });

  it("refuses a terminal that is too small, before it draws", async () => {
    record([
      [0, "o", "a"],
      [0, "r", "100x30"],
    ]);
    const { exit, stdout } = await visitor.atTerminal(fast);
    expect(exit).toBe(1);
    expect(stdout).toContain("it needs 100 × 30 characters, here are 80 × 24");
    expect(stdout).not.toContain("\x1b[?1049h");
  });

  it("refuses bytes that are not those of the content id", async () => {
    record([[0, "o", "a"]]);
    const [one] = service.marketplace.recordings;
    one?.bytes.write("b", one.bytes.indexOf('"a"') + 1);
    const { exit, stdout } = await visitor.atTerminal(fast);
    expect(exit).toBe(6);
    expect(stdout).toContain("cid-mismatch");
  });

  it("says so when the connection breaks off before it is whole", async () => {
    record([[0, "o", "a"]]);
    service.midway = () => Promise.reject(new Error("the line is cut"));
    const { exit, stdout } = await visitor.atTerminal(fast);
    service.midway = async () => {};
    expect(exit).toBe(5);
    expect(stdout).toContain("the connection broke off before the recording was whole");
  });

  it("refuses where there is no terminal, and where there is no recording", async () => {
    const piped = await visitor.hecate(play);
    expect(piped).toMatchObject({ exit: 1, stdout: "" });
    expect(piped.stderr).toContain("terminal-missing");
    const none = await visitor.atTerminal(play);
    expect(none.exit).toBe(3);
    expect(none.stdout).toContain("recording-missing");
  });

  it.each(["0", "fast", ""])("exits 2 for a speed of %j", async (speed) => {
    expect((await visitor.hecate([...play, "--speed", speed])).exit).toBe(2);
  });
});
