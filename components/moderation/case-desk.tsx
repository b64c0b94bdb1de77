import type { CaseView } from "@hecate/protocol/wire/moderation";
import type { ScansView } from "@hecate/protocol/wire/scans";
import { useTranslations } from "#language/use";
import { ScanResults } from "../trust/scan-results";
import { Frame } from "../ui/frame";
import { Notice } from "../ui/notice";
import { CaseActions } from "./case-actions";
import { CaseHead } from "./case-head";
import { CaseReports } from "./case-reports";
import { CaseTimeline, type ToldEntry } from "./case-timeline";
import { conflictNamed } from "./conflict";
import { EvidencePanel } from "./evidence-panel";
import { ManifestChanges } from "./manifest-changes";
import { PublisherHistory } from "./publisher-history";
import { RulingForm } from "./ruling-form";
import { RulingList } from "./ruling-list";
import { SimilarNames } from "./similar-names";

/** Everything that a ruling rests on to the left, the ruling to the right. */
export function CaseDesk({
  view,
  scans,
  timeline,
  now,
}: {
  view: CaseView;
  scans: ScansView | null;
  timeline: readonly ToldEntry[];
  now: string;
}) {
  const t = useTranslations("moderation.caseDesk");
  const { listing, version, conflict, rulings } = view;
  const scanAddress = `/api/v1/listings/${listing.org}/${listing.name}/versions/${version}/scans`;
  return (
    <article className="grid grid-cols-1 gap-8">
      <CaseHead view={view} now={now} />
      {conflict && (
        <Notice tone="warning" title={t("conflictTitle")}>
          {t("conflict", { why: conflictNamed(conflict) })}
        </Notice>
      )}
      <CaseActions view={view} now={now} />
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-10 lg:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="grid min-w-0 grid-cols-1 gap-9">
          <EvidencePanel view={view} />
          <CaseReports reports={view.reportItems} areHidden={conflict !== null} now={now} />
          <Frame id="changes" title={t("changes")}>
            <ManifestChanges previous={view.previous} />
          </Frame>
          <Frame id="scans" title={t("scans")}>
            <div className="grid grid-cols-1 gap-3 text-base text-soft">
              {scans && scans.items.length > 0 ? (
                <ScanResults scans={scans} address={scanAddress} />
              ) : (
                <p>{t("notScanned")}</p>
              )}
            </div>
          </Frame>
          <Frame id="publisher" title={t("publisher")}>
            <PublisherHistory view={view} now={now} />
          </Frame>
          <Frame id="similar" title={t("similar")}>
            <SimilarNames similar={view.similar} />
          </Frame>
          <Frame id="timeline" title={t("timeline")}>
            <CaseTimeline entries={timeline} mri={listing.mri} />
          </Frame>
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-9 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:-mx-1 lg:overflow-y-auto lg:px-1 lg:pt-3 lg:pb-1">
          {rulings.length > 0 && <RulingList rulings={rulings} />}
          <RulingForm view={view} now={now} />
        </div>
      </div>
    </article>
  );
}
