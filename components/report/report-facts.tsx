import type { ReportView } from "@hecate/protocol/wire/reports";
import type { ReactNode } from "react";
import { PlainText } from "../rating/plain-text";
import { Identifier } from "../ui/identifier";
import { Link } from "../ui/link";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";
import { policyTitle, reasonWords, reportStateWords } from "./reason-words";

/** A report as its reporter sees it: what was said of what, and what became of it. */
export function ReportFacts({ report }: { report: ReportView }) {
  const { listing, version, artifactCid, manifestCid, reason, text, state } = report;
  const { org, name } = listing;
  return (
    <dl className="grid grid-cols-1 gap-4">
      <Fact name="state">
        <strong className={state === "open" ? "text-torch" : "text-text"}>
          {reportStateWords[state]}
        </strong>
        {report.outcome && <Outcome ruling={report.outcome} />}
      </Fact>
      <Fact name="about">
        <TextLink href={`/listings/${org}/${name}`}>{`${org}/${name}`}</TextLink>, version {version}
        <Identifier text={artifactCid ?? manifestCid} of="the content id that is meant" />
      </Fact>
      <Fact name="reason">{reasonWords(reason).title}</Fact>
      <Fact name="filed">
        <Moment at={report.filedAt} />, {report.anonymous ? "without a name" : "in your name"}
        {report.late && ". The version was restricted already: it is looked at and earns nothing"}
      </Fact>
      <Fact name="text">
        <PlainText text={text} />
      </Fact>
      {report.images.length > 0 && (
        <Fact name="images">
          {report.anonymous ? (
            `${report.images.length}, for moderators only`
          ) : (
            <Images report={report} />
          )}
        </Fact>
      )}
    </dl>
  );
}

function Outcome({ ruling }: { ruling: NonNullable<ReportView["outcome"]> }) {
  return (
    <div className="mt-2 border-l-2 border-line pl-4">
      <p>{ruling.statement}</p>
      <p className="text-base">
        <TextLink href={`/rulings/${ruling.id}`}>The ruling</TextLink> of <Moment at={ruling.at} />,
        by the policy{" "}
        <TextLink href={`/policies#${ruling.policy}`}>{policyTitle(ruling.policy)}</TextLink>
      </p>
    </div>
  );
}

function Images({ report: { id, images } }: { report: ReportView }) {
  return (
    <ul className="flex flex-wrap gap-3">
      {images.map((cid, index) => (
        <li key={cid}>
          <Link href={`/api/v1/reports/${id}/images/${cid}`}>
            {/* biome-ignore lint/performance/noImgElement: for one pair of eyes, and kept nowhere */}
            <img
              src={`/api/v1/reports/${id}/images/${cid}`}
              alt={`What you sent along, ${index + 1} of ${images.length}`}
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
