import type { RecordedEvent, Recording } from "@hecate/protocol/asciicast/recording";
import { limits } from "@hecate/protocol/limits";
import { type ScreenLine, screenLines } from "@hecate/protocol/terminal/screen-lines";
import { Terminal } from "@xterm/headless/lib-headless/xterm-headless.mjs";

/** No more is drawn to find it: a bound on our own work. */
const drawnChars = 256 * 1024;
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
  const shown = marker === -1 ? events : events.slice(0, marker);
  let best: ScreenLine[] = [];
  let drawn = 0;
  for (const [index, event] of shown.entries()) {
    if (drawn > drawnChars) break;
    drawn += await draw(terminal, event);
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

async function draw(terminal: Terminal, event: RecordedEvent): Promise<number> {
  if (event.kind === "resize") terminal.resize(event.columns, event.rows);
  if (event.kind !== "output") return 0;
  await new Promise<void>((written) => terminal.write(event.text, written));
  return event.text.length;
}

function fullness(lines: readonly ScreenLine[]): number {
  return lines.flat().reduce((sum, { text }) => sum + text.replaceAll(" ", "").length, 0);
}
