import type { RecordedEvent, Recording } from "@hecate/protocol/asciicast/recording";
import { limits } from "@hecate/protocol/limits";
import { drawingWork } from "@hecate/protocol/terminal/drawing-work";
import { type ScreenLine, screenLines } from "@hecate/protocol/terminal/screen-lines";
import { Terminal } from "@xterm/headless/lib-headless/xterm-headless.mjs";

/** No more is drawn and looked at to find it, in characters: a bound on our own work, well below a second. */
const mostWork = 500_000;
/** A screen that is looked at, or gets another size, costs as much as a character for so many of its cells. */
const cellsPerWork = 25;
const resizeWork = 100;
/** As long as a screen must last to be looked at. */
const stillMs = 400;

type Events = readonly RecordedEvent[];
type IsLookedAt = (events: Events, index: number) => boolean;

/**
 * The screen that stands for a recording: that at its first marker, else the fullest of those that last
 * for a moment. Null if it cannot be shown within `limits.stillRuns`.
 */
export async function recordingStill(recording: Recording): Promise<ScreenLine[] | null> {
  const { events } = recording;
  const marker = events.findIndex(({ kind }, index) => kind === "marker" && index > 0);
  const isLookedAt = marker === -1 ? lasts : isLast;
  const shown = within(recording, marker === -1 ? events : events.slice(0, marker), isLookedAt);
  let fullest = { characters: 0, after: -1 };
  await draw(recording, shown, isLookedAt, (terminal, after) => {
    const characters = charactersOn(terminal);
    if (characters > fullest.characters) fullest = { characters, after };
  });
  let best: ScreenLine[] = [];
  await draw(recording, shown.slice(0, fullest.after + 1), isLast, (terminal) => {
    best = screenLines(terminal);
  });
  const runs = best.reduce((sum, line) => sum + line.length, 0);
  return runs > 0 && runs <= limits.stillRuns ? best : null;
}

function lasts(events: Events, index: number): boolean {
  const [event, next] = events.slice(index, index + 2);
  return next === undefined || (event !== undefined && next.atMs - event.atMs >= stillMs);
}

function isLast(events: Events, index: number): boolean {
  return index === events.length - 1;
}

function within({ columns, rows }: Recording, events: Events, isLookedAt: IsLookedAt): Events {
  let work = 0;
  let cells = columns * rows;
  const end = events.findIndex((event, index) => {
    if (event.kind === "output") work += drawingWork(event.text);
    if (event.kind === "resize") {
      const next = event.columns * event.rows;
      work += resizeWork + Math.max(cells, next) / cellsPerWork;
      cells = next;
    }
    if (isLookedAt(events, index)) work += cells / cellsPerWork;
    return work > mostWork;
  });
  return end === -1 ? events : events.slice(0, end);
}

/** Draws events on an empty screen. What nobody looks at in between goes to the emulator at once: each piece waits for its turn. */
async function draw(
  { columns, rows }: Recording,
  events: Events,
  isLookedAt: IsLookedAt,
  look: (terminal: Terminal, index: number) => void,
): Promise<void> {
  const terminal = new Terminal({ cols: columns, rows, scrollback: 0, allowProposedApi: true });
  let waiting = "";
  const flush = async () => {
    await new Promise<void>((written) => terminal.write(waiting, written));
    waiting = "";
  };
  for (const [index, event] of events.entries()) {
    if (event.kind === "output") waiting += event.text;
    if (event.kind === "resize") {
      await flush();
      terminal.resize(event.columns, event.rows);
    }
    if (!isLookedAt(events, index)) continue;
    await flush();
    look(terminal, index);
  }
  terminal.dispose();
}

function charactersOn({ rows, buffer: { active } }: Terminal): number {
  const lines = Array.from({ length: rows }, (_, row) => active.getLine(active.baseY + row));
  const texts = lines.map((line) => line?.translateToString(true).replaceAll(" ", "") ?? "");
  return texts.reduce((sum, { length }) => sum + length, 0);
}
