import { z } from "zod";
import { ok, type Result, refuse } from "../result";
import { parsedJson } from "./parse-header";
import type { RecordedEvent, RecordingRefusal } from "./recording";
import { isTooLarge } from "./screen-size";

type Kept<Event> = Event extends unknown ? Omit<Event, "atMs"> : never;

interface TimedEvent {
  /** From the beginning in version 2, from the event before in version 3. */
  readonly timeMs: number;
  /** Null for what is known and not kept: input, and the exit status. */
  readonly what: Kept<RecordedEvent> | null;
}

const line = z.tuple([z.number().min(0), z.string(), z.string()]);

export function parseEvent(text: string, version: 2 | 3): Result<TimedEvent, RecordingRefusal> {
  const read = line.safeParse(parsedJson(text));
  if (!read.success) return refuse("recording-invalid", "is not [seconds, code, text]");
  const [seconds, code, data] = read.data;
  const what = parseKind(code, data, version);
  return what.ok ? ok({ timeMs: seconds * 1000, what: what.value }) : what;
}

function parseKind(
  code: string,
  data: string,
  version: 2 | 3,
): Result<Kept<RecordedEvent> | null, RecordingRefusal> {
  switch (code) {
    case "o":
      return ok({ kind: "output", text: wellFormed(data) });
    case "m":
      return ok({ kind: "marker", label: wellFormed(data) });
    case "r":
      return parseSize(data);
    case "i":
      return ok(null);
    case "x":
      if (version === 3 && /^-?\d{1,10}$/.test(data)) return ok(null);
  }
  return refuse("recording-invalid", `is no event of an asciicast ${version}`);
}

function parseSize(data: string): Result<Kept<RecordedEvent>, RecordingRefusal> {
  const [, columns, rows] = /^([1-9]\d{0,5})x([1-9]\d{0,5})$/.exec(data)?.map(Number) ?? [];
  if (columns === undefined || rows === undefined) {
    return refuse("recording-invalid", "is not a size such as 80x24");
  }
  if (isTooLarge(columns, rows)) {
    return refuse("recording-too-large", `resizes to ${columns} × ${rows} characters`);
  }
  return ok({ kind: "resize", columns, rows });
}

/** Half of a surrogate pair has no UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}
