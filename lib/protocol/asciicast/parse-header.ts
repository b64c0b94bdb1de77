import { z } from "zod";
import { limits } from "../limits";
import { ok, type Result, refuse } from "../result";
import type { RecordingRefusal } from "./recording";
import { isTooLarge } from "./screen-size";

export interface Header {
  readonly version: 2 | 3;
  readonly columns: number;
  readonly rows: number;
  readonly title: string | null;
  /** No pause lasts longer. */
  readonly idleMs: number;
}

const side = z.int().min(1);
const common = { title: z.string().nullish(), idle_time_limit: z.number().positive().nullish() };
const header = z.discriminatedUnion("version", [
  z.object({ version: z.literal(2), width: side, height: side, ...common }),
  z.object({ version: z.literal(3), term: z.object({ cols: side, rows: side }), ...common }),
]);

export function parseHeader(line: string): Result<Header, RecordingRefusal> {
  const read = header.safeParse(parsedJson(line));
  if (!read.success) {
    return refuse("recording-invalid", "does not begin with the header of an asciicast 2 or 3");
  }
  const { version, title, idle_time_limit } = read.data;
  const { cols: columns, rows } =
    read.data.version === 3 ? read.data.term : { cols: read.data.width, rows: read.data.height };
  if (isTooLarge(columns, rows)) {
    return refuse("recording-too-large", `has ${columns} × ${rows} characters`);
  }
  if ((title ?? "").length > limits.recordingTitleChars) {
    return refuse("recording-too-large", "has a title that is too long");
  }
  const idleMs = (idle_time_limit ?? Number.POSITIVE_INFINITY) * 1000;
  return ok({ version, columns, rows, title: seen(title ?? ""), idleMs });
}

/** Without what nobody sees: controls, bidirectional overrides, lone surrogates. */
function seen(title: string): string | null {
  return title.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "").trim() || null;
}

export function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
