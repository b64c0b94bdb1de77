import { limits } from "@hecate/protocol/limits";
import type { ScreenLine } from "@hecate/protocol/terminal/screen-lines";
import { describe, expect, test } from "vitest";
import { reencodeRecording } from "#lib/content/recording";
import { recordingStill } from "#lib/content/recording-still";
import { aCast, type CastLine } from "#lib/testing/recordings";

function served(events: readonly CastLine[], header?: object) {
  const made = reencodeRecording(aCast(events, header));
  if (!made.ok) throw new Error(made.refusal.detail);
  return made.value;
}

async function still(...events: readonly CastLine[]): Promise<readonly ScreenLine[] | null> {
  return recordingStill(served(events).recording);
}

const words = (lines: readonly ScreenLine[] | null) =>
  lines?.flat().map(({ column, text }) => [column, text]);

describe("a recording", () => {
  test("is the same file however often it is encoded", () => {
    const once = served([[0, "o", "a\x1b]0;title\x07"]]);
    const again = reencodeRecording(once.bytes);
    expect(again).toMatchObject({ ok: true, value: { cid: once.cid } });
  });

  test("is refused when it is larger written out than it came", () => {
    const c1 = Buffer.from('[0,"o","\x9b1m"]\n');
    const header = Buffer.from('{"version":2,"width":80,"height":24}\n');
    const long = Buffer.from(`[0,"o","${"\x9b1m".repeat(limits.recordingBytes / 5)}"]\n`);
    expect(reencodeRecording(Buffer.concat([header, c1])).ok).toBe(true);
    expect(reencodeRecording(Buffer.concat([header, long]))).toMatchObject({
      refusal: { code: "recording-too-large" },
    });
  });
});

describe("the still of a recording", () => {
  test("is its fullest screen that lasts", async () => {
    const lines = await still(
      [0, "o", "$ "],
      [1, "o", "\x1b[2J\x1b[Hpassing by, and by\x1b[5;5Hand by"],
      [1.1, "o", "\x1b[2J\x1b[3;4Hwhat stays"],
      [3, "o", "\x1b[2J\x1b[Hbye"],
    );
    expect(words(lines)).toEqual([[3, "what stays"]]);
  });

  test("is the screen at its first marker, where there is one", async () => {
    const lines = await still([0, "o", "a"], [1, "m", "here"], [2, "o", "and much more"]);
    expect(words(lines)).toEqual([[0, "a"]]);
  });

  test("has the colours of the screen", async () => {
    const lines = await still([
      0,
      "o",
      "\x1b[1;38;2;1;2;3mA\x1b[0;7mB\x1b[0;4;48;5;16m \x1b[m c 日",
    ]);
    expect(lines?.[0]).toEqual([
      { column: 0, cells: 1, text: "A", ink: { text: "#010203", bold: true } },
      { column: 1, cells: 1, text: "B", ink: { text: "#0c0c10", ground: "#d6d6e7" } },
      { column: 2, cells: 1, text: " ", ink: { ground: "#000000", underlined: true } },
      { column: 4, cells: 1, text: "c", ink: {} },
      { column: 6, cells: 2, text: "日", ink: {} },
    ]);
  });

  test("comes from before what would be too much work to draw", async () => {
    const flood = "\x1b[100S".repeat(1_000);
    expect(words(await still([0, "o", "calm"], [1, "o", flood], [2, "m", ""]))).toEqual([
      [0, "calm"],
    ]);
  });

  test.each<[string, (index: number) => CastLine]>([
    ["look at", (index) => [index + 1, "o", "\x1b[H"]],
    ["make larger and smaller", (index) => [1, "r", index % 2 === 0 ? "1x1" : "300x100"]],
  ])("comes from before what would be too much work to %s", async (_, piece) => {
    const pieces = Array.from({ length: 600 }, (_, index) => piece(index));
    const events: CastLine[] = [[0, "o", "calm"], ...pieces, [602, "o", "much fuller"]];
    const { recording } = served(events, { width: 300, height: 100 });
    expect(words(await recordingStill(recording))).toEqual([[0, "calm"]]);
  });

  test("is none where a screen takes too many runs", async () => {
    const cells = (count: number) =>
      Array.from({ length: count }, (_, index) => `\x1b[4${index % 2}m.`).join("");
    const screen = (runs: number) =>
      recordingStill(served([[0, "o", cells(runs)]], { width: 250, height: 90 }).recording);
    expect((await screen(limits.stillRuns))?.flat()).toHaveLength(limits.stillRuns);
    expect(await screen(limits.stillRuns + 1)).toBeNull();
  });
});
