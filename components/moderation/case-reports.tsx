import type { CaseReport } from "@hecate/protocol/wire/moderation";
import { Frame } from "../ui/frame";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";
import { ageWords } from "./age-words";
import { counted } from "./milli";
import { ReportImages } from "./report-images";
import { ReportWeight } from "./report-weight";
import { reasonWords, reportStateWords } from "./words";

/** What people say, the weightiest first. */
export function CaseReports({ reports, now }: { reports: readonly CaseReport[]; now: string }) {
  const title = reports.length === 0 ? "No reports" : counted(reports.length, "report");
  return (
    <Frame id="reports" title={title}>
      {reports.length === 0 ? (
        <p className="text-soft">Nobody reported it. The case was opened by a rule or a scanner.</p>
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
  const { id, reason, reporter, text, images, filedAt, late, state, artifactCid } = report;
  return (
    <li
      data-row
      data-report
      tabIndex={-1}
      aria-label={`Report ${number}: ${reasonWords[reason]}`}
      className="grid grid-cols-1 gap-2 py-5 first:pt-0 last:pb-0"
    >
      <p className="flex flex-wrap items-baseline gap-x-3 font-mono text-sm">
        <span className="text-faint">{number}</span>
        <strong className="font-semibold">{reasonWords[reason]}</strong>
        {state !== "open" && <span className="text-torch">{reportStateWords[state]}</span>}
        {late && <span className="text-faint">late: earns nothing</span>}
      </p>
      <p className="max-w-[70ch] whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>
      {artifactCid && (
        <p className="text-sm text-soft">
          It means the binary <code className="text-xs break-all">{artifactCid}</code>
        </p>
      )}
      {images.length > 0 && <ReportImages report={id} images={images} />}
      <p className="text-base text-soft">
        {reporter ? <Reporter reporter={reporter} now={now} /> : "A tip without a name"},{" "}
        <Moment at={filedAt} />
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
  const standing = [
    observer && "an appointed observer",
    established ? "established" : "not established",
    hasReceipt ? "installed it" : "no receipt for it",
    `here for ${ageWords(joinedAt, now)}`,
  ].filter(Boolean);
  return (
    <>
      <TextLink href={`/people/${handle}`}>{handle}</TextLink> ({standing.join(", ")})
    </>
  );
}
