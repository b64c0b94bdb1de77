import type { RecordedEvent, Recording } from "@hecate/protocol/asciicast/recording";
import { limits } from "@hecate/protocol/limits";
import { drawingWork } from "@hecate/protocol/terminal/drawing-work";
import { type ScreenLine, screenLines } from "@hecate/protocol/terminal/screen-lines";
import { Terminal } from "@xterm/headless/lib-headless/xterm-headless.mjs";

/** No more is drawn to find it, in characters: a bound on our own work, well below a second. */
const drawnWork = 500_000;
/** As long as a screen must last to be looked at. */
const stillMs = 400;

/**
 * The screen that stands for a recording: that at its first marker, else the fullest of those that last
 * for a moment. Null if it cannot be shown within `limits.stillRuns`.
 */
export async function recordingStill(recording: Recording): Promise<ScreenLine[] | null> {
  const { columns, rows, events } = recording;
  const terminal = new Terminal({ cols: columns, rows, scrollback: 0, allowProposedApi: true });
  const marker = events.findIndex(({ kind }, index) => kind === "marker" && index > 0);
  const shown = within(drawnWork, marker === -1 ? events : events.slice(0, marker));
  let best: ScreenLine[] = [];
  for (const [index, event] of shown.entries()) {
    await draw(terminal, event);
    const next = shown[index + 1];
    const lasts = next === undefined || next.atMs - event.atMs >= stillMs;
    if (!lasts || (marker !== -1 && next !== undefined)) continue;
    const lines = screenLines(terminal);
    if (fullness(lines) > fullness(best)) best = lines;
  }
  terminal.dispose();
  const runs = best.reduce((sum, line) => sum + line.length, 0);
  return runs > 0 && runs <= limits.stillRuns ? best : null;
}

function within(work: number, events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  let sum = 0;
  const end = events.findIndex((event) => {
    sum += event.kind === "output" ? drawingWork(event.text) : 0;
    return sum > work;
  });
  return end === -1 ? events : events.slice(0, end);
}

async function draw(terminal: Terminal, event: RecordedEvent): Promise<void> {
  if (event.kind === "resize") terminal.resize(event.columns, event.rows);
  if (event.kind !== "output") return;
  await new Promise<void>((written) => terminal.write(event.text, written));
}

function fullness(lines: readonly ScreenLine[]): number {
  return lines.flat().reduce((sum, { text }) => sum + text.replaceAll(" ", "").length, 0);
}
