import type { ReputationEventView, ReputationTermView } from "@hecate/protocol/wire/reputation";

/** Events shown of a term; the rest are in the log. */
export const eventsShown = 20;

/** A term of any reputation, as `lib/protocol/reputation` works it out. */
interface Term {
  readonly name: string;
  readonly points: number;
  readonly max: number;
  readonly inputs: Readonly<Record<string, number | string>>;
  readonly changes: readonly string[];
}

export function termView({ name, points, max, inputs, changes }: Term): ReputationTermView {
  return { name, points, max, inputs: { ...inputs }, changes: [...changes] };
}

export function eventView(event: {
  readonly seq: bigint;
  readonly kind: string;
  readonly subject: string;
  readonly at: Date;
}): ReputationEventView {
  return { ...event, seq: String(event.seq), at: event.at.toISOString() };
}
