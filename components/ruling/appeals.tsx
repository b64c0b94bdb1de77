import type { PublicAppeal } from "@hecate/protocol/wire/appeals";
import { useTranslations } from "#language/use";
import { Moment } from "../ui/moment";

/** Who appealed, and what came of it. */
export function Appeals({ appeals }: { appeals: readonly PublicAppeal[] }) {
  const t = useTranslations("ruling.appeals");
  if (appeals.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <ul className="divide-y divide-line">
      {appeals.map(({ id, side, filedAt, state, decision, decidedAt }) => (
        <li key={id} className="py-4 text-soft first:pt-0 last:pb-0">
          <p>
            {t.rich(side, { at: () => <Moment at={filedAt} /> })} {t(state)}
          </p>
          {decision && decidedAt && (
            <blockquote dir="auto" className="mt-2 border-s-2 border-line ps-4 whitespace-pre-line">
              {decision}
              <footer className="mt-1 text-base text-faint">
                <Moment at={decidedAt} />
              </footer>
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  );
}
