import { evidenceView } from "@hecate/protocol/wire/moderation";
import { z } from "zod";

/** What is kept with a case: the numbers as last worked out, and what its place in the queue comes from. */
const caseEvidence = evidenceView.extend({
  why: z.object({
    weight: z.number(),
    voices: z.number(),
    young: z.boolean(),
    unverified: z.boolean(),
  }),
});
export type CaseEvidence = z.infer<typeof caseEvidence>;

const nothing: CaseEvidence = {
  weight: 0,
  reporters: 0,
  people: 0,
  evidence: 0,
  silence: 1000,
  why: { weight: 0, voices: 0, young: false, unverified: false },
};

/** Of a case that was never weighed, nothing. */
export function parseEvidence(stored: unknown): CaseEvidence {
  return caseEvidence.safeParse(stored).data ?? nothing;
}
