import { policies } from "@hecate/protocol/policies";
import type { TransparencyView } from "@hecate/protocol/wire/transparency";
import { Frame } from "../ui/frame";
import { CountTable } from "./count-table";
import { formatMinutes } from "./duration";

const causes = [
  ["automatic", "by reports alone, for a time"],
  ["scan", "by scanners, until a person looked"],
  ["policy", "by a fixed rule"],
  ["ruling", "by moderators"],
] as const;

const outcomes = {
  upheld: "upheld",
  dismissed: "dismissed",
  abusive: "found to be in bad faith",
  void: "closed without a verdict",
  retracted: "taken back by the reporter",
};

const actions = {
  dismiss: "reports dismissed",
  limit: "version limited",
  quarantine: "version quarantined",
  "remove-version": "version removed",
  "remove-listing": "listing removed",
  warn: "publisher warned",
  restore: "version restored",
};

const appealOutcomes = { upheld: "the ruling stands", overturned: "the ruling was overturned" };
const policyTitles = Object.fromEntries(policies.map(({ id, title }) => [id, title]));

/** What the public log says of moderation, in numbers. */
export function TransparencyReport({ report }: { report: TransparencyView }) {
  const { reports, restrictions, rulings, appeals, medianMinutes } = report;
  const pair = "grid grid-cols-1 items-start gap-x-12 gap-y-8 md:grid-cols-2";
  return (
    <div className="grid grid-cols-1 gap-12">
      <dl className="grid grid-cols-2 gap-6 lg:grid-cols-4">
        <Figure name="reports filed" value={String(reports.filed)} />
        <Figure name="still open" value={String(reports.open)} />
        <Figure
          name="median time from a report to its ruling"
          value={formatMinutes(medianMinutes.reportToRuling)}
        />
        <Figure
          name="median time from a report to a restriction"
          value={formatMinutes(medianMinutes.reportToRestriction)}
        />
      </dl>
      <Frame id="reports" title="Reports">
        <div className={pair}>
          <CountTable
            caption="by reason"
            of="Reason"
            counts={reports.byReason}
            words={policyTitles}
          />
          <CountTable
            caption="by outcome"
            of="Outcome"
            counts={reports.byOutcome}
            words={outcomes}
          />
        </div>
      </Frame>
      <Frame id="restrictions" title="Restrictions">
        <div className={pair}>
          {causes.map(([cause, caption]) => (
            <CountTable
              key={cause}
              caption={caption}
              of="State"
              counts={restrictions[cause] ?? {}}
            />
          ))}
        </div>
      </Frame>
      <Frame id="rulings" title="Rulings">
        <div className={pair}>
          <CountTable
            caption="by what was ruled"
            of="Ruling"
            counts={rulings.byAction}
            words={actions}
          />
          <CountTable
            caption="by the policy they name"
            of="Policy"
            counts={rulings.byPolicy}
            words={policyTitles}
          />
          <CountTable
            caption="and what became of them"
            of="End"
            counts={{
              "undone by their author": rulings.undone,
              "reversed on appeal": rulings.reversed,
            }}
          />
        </div>
      </Frame>
      <Frame id="appeals" title="Appeals">
        <div className={pair}>
          <CountTable caption="by who appealed" of="Side" counts={appeals.bySide} />
          <CountTable
            caption="by outcome"
            of="Outcome"
            counts={appeals.byOutcome}
            words={appealOutcomes}
          />
        </div>
        <p className="mt-6 text-soft">
          Median time from an appeal to its decision:{" "}
          {formatMinutes(medianMinutes.appealToDecision)}.
        </p>
      </Frame>
    </div>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-col-reverse justify-end gap-1 border-l-2 border-line pl-4">
      <dt className="text-base text-soft">{name}</dt>
      <dd className="font-mono text-2xl tabular-nums">{value}</dd>
    </div>
  );
}
