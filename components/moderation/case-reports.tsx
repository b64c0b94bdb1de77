import type { CaseReport } from "@hecate/protocol/wire/moderation";
import { useLanguage, useTranslations } from "#language/use";
import { Frame } from "../ui/frame";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";
import { ageWords } from "./age-words";
import { ReportImages } from "./report-images";
import { ReportWeight } from "./report-weight";

/** What people say, the weightiest first; from who has a part in the case it is hidden. */
export function CaseReports({
  reports,
  areHidden,
  now,
}: {
  reports: readonly CaseReport[];
  areHidden: boolean;
  now: string;
}) {
  const t = useTranslations("moderation.caseReports");
  if (areHidden) {
    return (
      <Frame id="reports" title={t("hiddenTitle")}>
        <p className="text-soft">{t("hidden")}</p>
      </Frame>
    );
  }
  return (
    <Frame id="reports" title={t("title", { count: reports.length })}>
      {reports.length === 0 ? (
        <p className="text-soft">{t("none")}</p>
      ) : (
        <ol className="divide-y divide-line">
          {reports.map((report, index) => (
            <ReportItem key={report.id} report={report} number={index + 1} now={now} />
          ))}
        </ol>
      )}
    </Frame>
  );
}

function ReportItem({ report, number, now }: { report: CaseReport; number: number; now: string }) {
  const t = useTranslations("moderation.caseReports");
  const reasons = useTranslations("moderation.reason");
  const states = useTranslations("moderation.reportState");
  const { id, reason, reporter, text, images, filedAt, late, state, artifactCid } = report;
  return (
    <li
      data-row
      data-report
      tabIndex={-1}
      aria-label={t("label", { number, reason: reasons(reason) })}
      className="grid grid-cols-1 gap-2 py-5 first:pt-0 last:pb-0"
    >
      <p className="flex flex-wrap items-baseline gap-x-3 font-mono text-sm">
        <span className="text-faint">{number}</span>
        <strong className="font-semibold">{reasons(reason)}</strong>
        {state !== "open" && <span className="text-torch">{states(state)}</span>}
        {late && <span className="text-faint">{t("late")}</span>}
      </p>
      <p dir="auto" className="max-w-[70ch] whitespace-pre-wrap [overflow-wrap:anywhere]">
        {text}
      </p>
      {artifactCid && (
        <p className="text-sm text-soft">
          {t.rich("binary", {
            cid: artifactCid,
            code: (cid) => <code className="text-xs break-all">{cid}</code>,
          })}
        </p>
      )}
      {images.length > 0 && <ReportImages report={id} images={images} />}
      <p className="text-base text-soft">
        {reporter ? <Reporter reporter={reporter} now={now} /> : t("tip")}, <Moment at={filedAt} />
      </p>
      {reporter && <ReportWeight weight={report.weight} isOpen={state === "open"} />}
    </li>
  );
}

function Reporter({
  reporter: { handle, joinedAt, established, hasReceipt, observer },
  now,
}: {
  reporter: NonNullable<CaseReport["reporter"]>;
  now: string;
}) {
  const t = useTranslations("moderation.caseReports");
  const language = useLanguage();
  const standing = [
    observer && t("observer"),
    established ? t("established") : t("notEstablished"),
    hasReceipt ? t("receipt") : t("noReceipt"),
    t("here", { age: ageWords(joinedAt, now, language) }),
  ].filter(Boolean);
  return (
    <>
      <TextLink href={`/people/${handle}`}>{handle}</TextLink> ({standing.join(", ")})
    </>
  );
}
