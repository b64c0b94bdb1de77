import type { RulingAction, RulingView } from "@hecate/protocol/wire/reports";
import type { ReactNode } from "react";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";
import { PolicyLink } from "./policy-link";

const measures: Readonly<Record<RulingAction, string>> = {
  dismiss: "The reports were dismissed: nothing holds the version back.",
  limit: "The version is limited: off the front page, and installing it asks first.",
  quarantine: "The version is in quarantine: out of search and feeds, and not to be installed.",
  "remove-version": "The version is removed; its bytes are not given out.",
  "remove-listing": "Every version of the listing is removed; their bytes are not given out.",
  warn: "The version stays listed, with a warning to its publisher.",
  restore: "The version is listed again without any restriction.",
};

/** A ruling's statement of reasons: what, by which rule, on which facts, by whom. */
export function RulingStatement({ ruling }: { ruling: RulingView }) {
  const { listing, version, action, policy, statement, at } = ruling;
  const log = `/log?${new URLSearchParams({ subject: listing.mri })}`;
  return (
    <dl className="grid grid-cols-1 gap-y-5">
      <Row label="About">
        <TextLink href={`/listings/${listing.org}/${listing.name}`}>
          {listing.org}/{listing.name}
        </TextLink>{" "}
        {version}
      </Row>
      <Row label="Decided">{measures[action]}</Row>
      <Row label="Rule">
        <PolicyLink id={policy} />
      </Row>
      <Row label="Facts">
        <span className="whitespace-pre-line">{statement}</span>
      </Row>
      <Row label="By">
        A moderator, not a program, on <Moment at={at} />.{" "}
        <TextLink href={log}>Its lines in the public log</TextLink>
      </Row>
      <Row label="In force">
        <InForce {...ruling} />
      </Row>
    </dl>
  );
}

function InForce({ state, endedAt }: RulingView) {
  if (endedAt === null) return "Until a moderator decides otherwise.";
  return (
    <>
      No longer: {state === "reversed" ? "it was reversed on appeal" : "its author took it back"} on{" "}
      <Moment at={endedAt} />. What it gave or cost anybody was taken back.
    </>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-8 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="font-mono text-sm leading-7">{label}</dt>
      <dd className="min-w-0 break-words text-soft">{children}</dd>
    </div>
  );
}
