import { policies } from "@hecate/protocol/policies";
import { appealOutcomes, appealSides } from "@hecate/protocol/wire/appeals";
import { reportReasons, reportVerdicts, rulingActions } from "@hecate/protocol/wire/reports";
import type { TransparencyView } from "@hecate/protocol/wire/transparency";
import { useLanguage, useTranslations } from "#language/use";
import { Frame } from "../ui/frame";
import { CountTable } from "./count-table";
import { formatMinutes } from "./duration";

const causes = ["automatic", "scan", "policy", "ruling"] as const;
const restrictedStates = ["held", "limited", "quarantined", "removed"] as const;
const outcomes = [...reportVerdicts, "retracted"] as const;
const policyTitles = Object.fromEntries(policies.map(({ id, title }) => [id, title]));

/** What the public log says of moderation, in numbers. */
export function TransparencyReport({ report }: { report: TransparencyView }) {
  const { reports, restrictions, rulings, appeals, medianMinutes } = report;
  const t = useTranslations("transparency.report");
  const language = useLanguage();
  const time = (minutes: number | null) =>
    minutes === null ? t("noneYet") : formatMinutes(minutes, language);
  const pair = "grid grid-cols-1 items-start gap-x-12 gap-y-8 md:grid-cols-2";
  return (
    <div className="grid grid-cols-1 gap-12">
      <dl className="grid grid-cols-2 gap-6 lg:grid-cols-4">
        <Figure name={t("filed")} value={String(reports.filed)} />
        <Figure name={t("open")} value={String(reports.open)} />
        <Figure name={t("toRuling")} value={time(medianMinutes.reportToRuling)} />
        <Figure name={t("toRestriction")} value={time(medianMinutes.reportToRestriction)} />
      </dl>
      <Frame id="reports" title={t("reports")}>
        <div className={pair}>
          <CountTable
            caption={t("byReason")}
            of={t("reason")}
            counts={reports.byReason}
            words={named(reportReasons, (reason) => t(`reasons.${reason}`))}
          />
          <CountTable
            caption={t("byOutcome")}
            of={t("outcome")}
            counts={reports.byOutcome}
            words={named(outcomes, (outcome) => t(`outcomes.${outcome}`))}
          />
        </div>
      </Frame>
      <Frame id="restrictions" title={t("restrictions")}>
        <div className={pair}>
          {causes.map((cause) => (
            <CountTable
              key={cause}
              caption={t(`causes.${cause}`)}
              of={t("state")}
              counts={restrictions[cause] ?? {}}
              words={named(restrictedStates, (state) => t(`states.${state}`))}
            />
          ))}
        </div>
      </Frame>
      <Frame id="rulings" title={t("rulings")}>
        <div className={pair}>
          <CountTable
            caption={t("byAction")}
            of={t("ruling")}
            counts={rulings.byAction}
            words={named(rulingActions, (action) => t(`actions.${action}`))}
          />
          <CountTable
            caption={t("byPolicy")}
            of={t("policy")}
            counts={rulings.byPolicy}
            words={policyTitles}
            lang="en"
          />
          <CountTable
            caption={t("ends")}
            of={t("end")}
            counts={{
              [t("undone")]: rulings.undone,
              [t("reversed")]: rulings.reversed,
              [t("lapsed")]: rulings.lapsed,
            }}
          />
        </div>
      </Frame>
      <Frame id="appeals" title={t("appeals")}>
        <div className={pair}>
          <CountTable
            caption={t("bySide")}
            of={t("side")}
            counts={appeals.bySide}
            words={named(appealSides, (side) => t(`sides.${side}`))}
          />
          <CountTable
            caption={t("byOutcome")}
            of={t("outcome")}
            counts={appeals.byOutcome}
            words={named(appealOutcomes, (outcome) => t(`appealOutcomes.${outcome}`))}
          />
        </div>
        <p className="mt-6 text-soft">
          {t("toDecision", { time: time(medianMinutes.appealToDecision) })}
        </p>
      </Frame>
    </div>
  );
}

function named<Name extends string>(names: readonly Name[], words: (name: Name) => string) {
  return Object.fromEntries(names.map((name) => [name, words(name)]));
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-col-reverse justify-end gap-1 border-s-2 border-line ps-4">
      <dt className="text-base text-soft">{name}</dt>
      <dd className="font-mono text-2xl tabular-nums">{value}</dd>
    </div>
  );
}
