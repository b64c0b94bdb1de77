import type { RecordedEvent } from "@hecate/protocol/asciicast/recording";
import { describe, expect, test } from "vitest";
import { Playback } from "./playback";

const events: RecordedEvent[] = [
  { kind: "output", atMs: 1_000, text: "one" },
  { kind: "resize", atMs: 2_000, columns: 30, rows: 3 },
  { kind: "output", atMs: 2_500, text: "\r\ntwo" },
];

function played() {
  return new Playback({ columns: 20, rows: 5, title: null, durationMs: 2_500, events });
}

async function seen(playback: Playback, ms: number) {
  const { columns, rows, lines } = await playback.at(ms);
  return `${columns}x${rows} ${lines
    .flat()
    .map(({ text }) => text)
    .join(" ")}`;
}

describe("a playback", () => {
  test("shows what was written by then, on a screen of the size it had then", async () => {
    const playback = played();
    const frames = [];
    for (const ms of [0, 1_000, 2_000, 2_500]) frames.push(await seen(playback, ms));
    expect(frames).toEqual(["20x5 ", "20x5 one", "30x3 one", "30x3 one two"]);
  });

  test("goes back as well as forth", async () => {
    const playback = played();
    expect(await seen(playback, 9_000)).toBe("30x3 one two");
    expect(await seen(playback, 1_500)).toBe("20x5 one");
    expect(await seen(playback, 0)).toBe("20x5 ");
  });

  test("gives the very same frame while nothing changes", async () => {
    const playback = played();
    expect(await playback.at(1_100)).toBe(await playback.at(1_900));
  });
});
