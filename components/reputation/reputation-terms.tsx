import type { ReputationEventView, ReputationTermView } from "@hecate/protocol/wire/reputation";
import { useLanguage, useTranslations } from "#language/use";
import { intlLocale } from "../format/intl-locale";
import { Bar } from "../ui/bar";
import { Day } from "../ui/day";
import { TextLink } from "../ui/text-link";
import { nameOf, sentenceOf } from "./term-words";

/** Each term of a reputation: what it gives, what it comes from and what would change it. */
export function ReputationTerms({ terms }: { terms: readonly ReputationTermView[] }) {
  return (
    <ul className="grid grid-cols-1 divide-y divide-line">
      {terms.map((term) => (
        <li key={term.name}>
          <Term term={term} />
        </li>
      ))}
    </ul>
  );
}

function Term({ term }: { term: ReputationTermView }) {
  const t = useTranslations("reputation.terms");
  const { points, max, changes, events = [] } = term;
  const name = nameOf(term);
  const from = name && sentenceOf(name, term.inputs);
  return (
    <details className="group py-3">
      <summary className="grid cursor-pointer grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 sm:grid-cols-[12rem_minmax(0,1fr)_6rem]">
        <span className="font-mono text-sm">
          <span aria-hidden="true" className="me-2 inline-block text-faint group-open:rotate-90">
            ▸
          </span>
          {name ? t(`title.${name}`) : term.name}
        </span>
        <span className="order-last col-span-2 sm:order-none sm:col-span-1">
          <Bar value={points} max={max} />
        </span>
        <span className="text-end font-mono text-sm tabular-nums">
          <Points milli={points} />
          {max > 0 && (
            <span className="text-faint">
              {" / "}
              <Points milli={max} />
            </span>
          )}
        </span>
      </summary>
      <div className="mt-3 grid grid-cols-1 gap-2 text-base text-soft sm:ps-[13rem]">
        {from && <p className="text-text">{t(`from.${from.key}`, from.values)}</p>}
        {changes.map((change) => (
          <p key={change} lang="en" dir="ltr">
            {change}
          </p>
        ))}
        <EventLinks events={events} />
      </div>
    </details>
  );
}

function EventLinks({ events }: { events: readonly ReputationEventView[] }) {
  if (events.length === 0) return null;
  return (
    <ul className="mt-1 grid grid-cols-1 gap-1 border-s border-line ps-3 text-sm">
      {events.map(({ seq, kind, subject, at }) => (
        <li key={seq} className="break-words">
          <Day at={at} />{" "}
          <TextLink href={`/log?subject=${encodeURIComponent(subject)}`}>
            <code>{kind}</code> #{seq}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

function Points({ milli }: { milli: number }) {
  const locale = intlLocale(useLanguage());
  // All digits, so that what is shown adds up to what is shown.
  return <>{(milli / 1000).toLocaleString(locale, { maximumFractionDigits: 3 })}</>;
}
