import type { RecordedEvent, Recording } from "./recording";

/** A recording as asciicast 2, which every player reads: what we serve, and nothing but that. */
export function printRecording(recording: Recording): Uint8Array<ArrayBuffer> {
  const { columns, rows, title, events } = recording;
  const header = { version: 2, width: columns, height: rows, ...(title !== null && { title }) };
  const lines = [header, ...events.map(printEvent)].map((line) => `${JSON.stringify(line)}\n`);
  return new TextEncoder().encode(lines.join(""));
}

function printEvent(event: RecordedEvent): [seconds: number, code: string, data: string] {
  const seconds = event.atMs / 1000;
  if (event.kind === "output") return [seconds, "o", event.text];
  if (event.kind === "marker") return [seconds, "m", event.label];
  return [seconds, "r", `${event.columns}x${event.rows}`];
}
