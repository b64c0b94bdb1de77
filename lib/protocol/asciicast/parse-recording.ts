import { limits } from "../limits";
import { ok, type Result, refuse } from "../result";
import { drawingFilter } from "../terminal/drawing-filter";
import { parseEvent } from "./parse-event";
import { type Header, parseHeader } from "./parse-header";
import type { RecordedEvent, Recording, RecordingRefusal } from "./recording";

/**
 * Reads an asciicast, version 2 or 3 (https://docs.asciinema.org/manual/asciicast/v3/), strictly. Only
 * what draws is left of what it shows, and of what it says the title: what was typed, the command, the
 * environment and the time of day go. Pauses are cut to the header's idle limit.
 */
export function parseRecording(bytes: Uint8Array): Result<Recording, RecordingRefusal> {
  if (bytes.length > limits.recordingBytes) {
    return refuse("recording-too-large", `exceeds ${limits.recordingBytes} bytes`);
  }
  const text = decoded(bytes);
  if (text === null) return refuse("recording-invalid", "is not UTF-8");
  const [first = "", ...rest] = text.replace(/\n$/, "").split("\n");
  const header = parseHeader(first);
  if (!header.ok) return header;
  const events = readEvents(header.value, rest);
  if (!events.ok) return events;
  if (!events.value.some((event) => event.kind === "output")) {
    return refuse("recording-invalid", "shows nothing");
  }
  const { columns, rows, title } = header.value;
  const durationMs = events.value.at(-1)?.atMs ?? 0;
  return ok({ columns, rows, title, durationMs, events: events.value });
}

function readEvents(
  { version, idleMs }: Header,
  lines: readonly string[],
): Result<RecordedEvent[], RecordingRefusal> {
  const events: RecordedEvent[] = [];
  const filter = drawingFilter();
  let recordedMs = 0;
  let atMs = 0;
  for (const [index, line] of lines.entries()) {
    if (version === 3 && line.startsWith("#")) continue;
    if (index >= limits.recordingEvents) {
      return refuse("recording-too-large", `has more than ${limits.recordingEvents} events`);
    }
    const where = `line ${index + 2}`;
    const event = parseEvent(line, version);
    if (!event.ok) return refuse(event.refusal.code, `${where} ${event.refusal.detail}`);
    const { timeMs, what } = event.value;
    const pauseMs = version === 3 ? timeMs : timeMs - recordedMs;
    if (pauseMs < 0) return refuse("recording-invalid", `${where} is before the line above it`);
    recordedMs = timeMs;
    atMs += Math.min(pauseMs, idleMs);
    const at = Math.round(atMs);
    if (at > limits.recordingSeconds * 1000) {
      return refuse("recording-too-large", `is longer than ${limits.recordingSeconds} seconds`);
    }
    if (what === null) continue;
    if (what.kind === "output") events.push({ ...what, text: filter(what.text), atMs: at });
    else events.push({ ...what, atMs: at });
  }
  return ok(events.filter((event) => event.kind !== "output" || event.text !== ""));
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
