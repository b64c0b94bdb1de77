import { automaticThresholds } from "@hecate/protocol/reputation/automatic-state";
import type { CaseSummary } from "@hecate/protocol/wire/moderation";
import { Bar } from "../ui/bar";
import { counted, milli } from "./milli";

/** W, n and E in words, the first and the last against the bar where something happens by itself. */
export function EvidenceBars({ evidence, why }: Pick<CaseSummary, "evidence" | "why">) {
  const isYoung = why.some(({ term }) => term === "young");
  const raised = (bar: number) => Math.floor((bar * evidence.silence) / 1000);
  const evidenceBar = isYoung ? automaticThresholds.evidenceYoung : automaticThresholds.evidence;
  return (
    <dl className="grid grid-cols-1 gap-1 text-sm leading-snug">
      <Measure name="weight" value={evidence.weight} bar={raised(automaticThresholds.weight)} />
      <Measure name="evidence" value={evidence.evidence} bar={raised(evidenceBar)} />
      <div>
        <dt className="sr-only">voices</dt>
        <dd className="text-faint">
          {counted(evidence.reporters, "voice")} with weight,{" "}
          {counted(evidence.people, "person", "people")}
        </dd>
      </div>
    </dl>
  );
}

function Measure({ name, value, bar }: { name: string; value: number; bar: number }) {
  return (
    <div className="grid grid-cols-[4.5rem_3rem_auto] items-center gap-2">
      <dt className="text-soft">{name}</dt>
      <dd className="contents">
        <Bar value={value} max={bar} />
        <span className={`tabular-nums ${value >= bar ? "text-torch" : "text-soft"}`}>
          {milli(value)} of {milli(bar)}
        </span>
      </dd>
    </div>
  );
}
