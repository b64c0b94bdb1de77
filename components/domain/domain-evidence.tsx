import type { DomainView } from "@hecate/protocol/wire/domain";
import { useTranslations } from "#language/use";

/** What each resolver said at the last check, unfolding in place, as it came. */
export function DomainEvidence({ domain: { domain, record, answers } }: { domain: DomainView }) {
  const t = useTranslations("domain.evidence");
  return (
    <details>
      <summary className="font-mono text-[0.8125rem] text-faint hover:text-text">
        {t.rich("title", { sr: (words) => <span className="sr-only">{words}</span>, domain })}
      </summary>
      <p className="mt-2 text-sm">
        {t.rich("asked", {
          code: (words) => <code className="break-all">{words}</code>,
          name: record.name,
        })}
      </p>
      <ul className="mt-2 grid grid-cols-1 gap-3 text-sm">
        {answers.map(({ resolver, outcome, records, confirmed }) => (
          <li key={resolver}>
            {t.rich(`outcome.${outcome === "records" && confirmed ? "confirmed" : outcome}`, {
              code: (words) => <code>{words}</code>,
              resolver,
            })}
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
