import type { DomainView, LookupOutcome } from "@hecate/protocol/wire/domain";

const words: Record<LookupOutcome, string> = {
  records: "answered",
  "no-records": "knows the name, without such records",
  "no-name": "knows no such name",
  "server-failure": "failed",
  refused: "refused to answer",
  timeout: "did not answer in time",
  unreachable: "cannot be reached",
  malformed: "answered with nonsense",
  "alias-loop": "leads in a circle of aliases",
  "too-large": "answered with more than is read",
};

/** What each resolver said at the last check, unfolding in place, as it came. */
export function DomainEvidence({ domain: { domain, record, answers } }: { domain: DomainView }) {
  return (
    <details>
      <summary className="font-mono text-[0.8125rem] text-faint hover:text-text">
        what each resolver answered<span className="sr-only"> for {domain}</span>
      </summary>
      <p className="mt-2 text-sm">
        Asked for TXT at <code className="break-all">{record.name}</code>:
      </p>
      <ul className="mt-2 grid grid-cols-1 gap-3 text-sm">
        {answers.map(({ resolver, outcome, records, confirmed }) => (
          <li key={resolver}>
            <code>{resolver}</code> {words[outcome]}
            {outcome === "records" &&
              (confirmed ? ", the record is there:" : ", not what is needed:")}
            {records.map((text) => (
              <code key={text} className="mt-1 block text-xs break-all text-soft">
                {text}
              </code>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
