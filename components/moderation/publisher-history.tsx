import type { CaseView } from "@hecate/protocol/wire/moderation";
import { useLanguage, useTranslations } from "#language/use";
import { Day } from "../ui/day";
import { ageWords } from "./age-words";

/** How long it has published, what, and what was ruled on it before. */
export function PublisherHistory({ view, now }: { view: CaseView; now: string }) {
  const t = useTranslations("moderation.publisherHistory");
  const actions = useTranslations("moderation.action");
  const language = useLanguage();
  const { history, listing, publisher } = view;
  return (
    <>
      <p className="text-soft">
        {t.rich("here", {
          who: (name) => <span className="[overflow-wrap:anywhere] text-text">{name}</span>,
          name: publisher.displayName,
          org: listing.org,
          age: ageWords(history.joinedAt, now, language),
          listings: history.listings,
          versions: history.versions,
        })}
      </p>
      {history.rulings.length === 0 ? (
        <p className="mt-2 text-soft">{t("noRuling")}</p>
      ) : (
        <ul className="mt-3 grid gap-1.5 text-base">
          {history.rulings.map(({ action, mri, at }) => (
            <li key={`${mri} ${at}`}>
              <Day at={at} />: <span className="text-torch">{actions(action)}</span>{" "}
              <code className="text-sm [overflow-wrap:anywhere] text-soft">{mri}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
