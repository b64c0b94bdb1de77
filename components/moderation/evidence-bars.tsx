import { automaticThresholds } from "@hecate/protocol/reputation/automatic-state";
import type { CaseSummary } from "@hecate/protocol/wire/moderation";
import { useLanguage, useTranslations } from "#language/use";
import { Bar } from "../ui/bar";
import { milli } from "./milli";

/** W, n and E in words, the first and the last against the bar where something happens by itself. */
export function EvidenceBars({ evidence, why }: Pick<CaseSummary, "evidence" | "why">) {
  const t = useTranslations("moderation.evidenceBars");
  const isYoung = why.some(({ term }) => term === "young");
  const raised = (bar: number) => Math.floor((bar * evidence.silence) / 1000);
  const evidenceBar = isYoung ? automaticThresholds.evidenceYoung : automaticThresholds.evidence;
  return (
    <dl className="grid grid-cols-1 gap-1 text-sm leading-snug">
      <Measure
        name={t("weight")}
        value={evidence.weight}
        bar={raised(automaticThresholds.weight)}
      />
      <Measure name={t("evidence")} value={evidence.evidence} bar={raised(evidenceBar)} />
      <div>
        <dt className="sr-only">{t("voices")}</dt>
        <dd className="text-faint">
          {t("withWeight", { reporters: evidence.reporters, people: evidence.people })}
        </dd>
      </div>
    </dl>
  );
}

function Measure({ name, value, bar }: { name: string; value: number; bar: number }) {
  const t = useTranslations("moderation.evidenceBars");
  const language = useLanguage();
  return (
    <div className="grid grid-cols-[4.5rem_3rem_auto] items-center gap-2">
      <dt className="text-soft">{name}</dt>
      <dd className="contents">
        <Bar value={value} max={bar} />
        <span className={`tabular-nums ${value >= bar ? "text-torch" : "text-soft"}`}>
          {t("of", { value: milli(value, language), bar: milli(bar, language) })}
        </span>
      </dd>
    </div>
  );
}
