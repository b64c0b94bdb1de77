import type { ReportView } from "@hecate/protocol/wire/reports";
import type { ReactNode } from "react";
import { useTranslations } from "#language/use";
import { PlainText } from "../rating/plain-text";
import { English } from "../ui/english";
import { Identifier } from "../ui/identifier";
import { Link } from "../ui/link";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";
import { policyOf } from "./policy-of";

/** A report as its reporter sees it: what was said of what, and what became of it. */
export function ReportFacts({ report }: { report: ReportView }) {
  const t = useTranslations("report.facts");
  const { listing, version, artifactCid, manifestCid, reason, text, state } = report;
  const { org, name } = listing;
  return (
    <dl className="grid grid-cols-1 gap-4">
      <Fact name={t("name.state")}>
        <strong className={state === "open" ? "text-torch" : "text-text"}>
          {t(`state.${state}`)}
        </strong>
        {report.outcome && <Outcome ruling={report.outcome} />}
      </Fact>
      <Fact name={t("name.about")}>
        {t.rich("about", {
          app: (id) => <TextLink href={`/listings/${org}/${name}`}>{id}</TextLink>,
          id: `${org}/${name}`,
          version,
        })}
        <Identifier text={artifactCid ?? manifestCid} of={t("contentId")} />
      </Fact>
      <Fact name={t("name.reason")}>
        {policyOf(reason) ? <PolicyTitle id={reason} /> : t("otherTitle")}
      </Fact>
      <Fact name={t("name.filed")}>
        {t.rich("filed", {
          moment: () => <Moment at={report.filedAt} />,
          anonymous: report.anonymous ? "yes" : "no",
          late: report.late ? "yes" : "no",
        })}
      </Fact>
      <Fact name={t("name.text")}>
        <PlainText text={text} />
      </Fact>
      {report.images.length > 0 && (
        <Fact name={t("name.images")}>
          {report.anonymous ? (
            t("hidden", { count: report.images.length })
          ) : (
            <Images report={report} />
          )}
        </Fact>
      )}
    </dl>
  );
}

function Outcome({ ruling }: { ruling: NonNullable<ReportView["outcome"]> }) {
  const t = useTranslations("report.facts");
  return (
    <div className="mt-2 border-s-2 border-line ps-4">
      <p dir="auto">{ruling.statement}</p>
      <p className="text-base">
        {t.rich("outcome", {
          ruling: (words) => <TextLink href={`/rulings/${ruling.id}`}>{words}</TextLink>,
          moment: () => <Moment at={ruling.at} />,
          policy: () => (
            <TextLink href={`/policies#${ruling.policy}`}>
              <PolicyTitle id={ruling.policy} />
            </TextLink>
          ),
        })}
      </p>
    </div>
  );
}

function PolicyTitle({ id }: { id: string }) {
  return <English>{policyOf(id)?.title ?? id}</English>;
}

function Images({ report: { id, images } }: { report: ReportView }) {
  const t = useTranslations("report.facts");
  return (
    <ul className="flex flex-wrap gap-3">
      {images.map((cid, index) => (
        <li key={cid}>
          <Link href={`/api/v1/reports/${id}/images/${cid}`}>
            {/* biome-ignore lint/performance/noImgElement: for one pair of eyes, and kept nowhere */}
            <img
              src={`/api/v1/reports/${id}/images/${cid}`}
              alt={t("image", { place: index + 1, of: images.length })}
              className="h-28 rounded border border-line object-contain"
            />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-x-8 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <dt className="font-mono text-[0.8125rem] leading-7 text-faint">{name}</dt>
      <dd className="min-w-0 text-soft">{children}</dd>
    </div>
  );
}
