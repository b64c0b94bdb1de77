import { transparencyKinds, transparencyReport } from "@hecate/protocol/transparency";
import type { TransparencyView } from "@hecate/protocol/wire/transparency";
import { type LogRow, readEvents } from "./store";

/** What the public log says of moderation, up to its newest event. */
export async function getTransparencyReport(): Promise<TransparencyView> {
  const events: LogRow[] = [];
  for await (const event of readEvents(transparencyKinds)) events.push(event);
  const upTo = events.at(-1);
  return {
    upTo: upTo ? { seq: String(upTo.seq), at: upTo.at.toISOString() } : null,
    ...transparencyReport(events),
  };
}
