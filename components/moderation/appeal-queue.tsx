import type { AppealPage, AppealQuery } from "@hecate/protocol/wire/appeals";
import { useTranslations } from "#language/use";
import { Link } from "../ui/link";
import { TextLink } from "../ui/text-link";
import { AppealKeys } from "./appeal-keys";
import { QueuedAppealItem } from "./queued-appeal-item";

const tabs = ["open", "upheld", "overturned"] as const;
const path = "/moderation/appeals";

/** Appeals in one state, the oldest first. */
export function AppealQueue({
  page: { items, nextCursor },
  state,
  now,
}: {
  page: AppealPage;
  state: AppealQuery["state"];
  now: string;
}) {
  const t = useTranslations("moderation.appealQueue");
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <nav aria-label={t("which")} className="font-mono text-sm">
          <ul className="flex flex-wrap gap-x-6">
            {tabs.map((each) => (
              <li key={each}>
                <Link
                  href={each === "open" ? path : `${path}?state=${each}`}
                  aria-current={each === state ? "page" : undefined}
                  className="inline-block border-b-2 border-transparent py-2 text-soft hover:text-text aria-[current=page]:border-torch aria-[current=page]:text-text"
                >
                  {t(each)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <AppealKeys />
      </div>
      {items.length === 0 ? (
        <p className="rounded-lg border border-dashed border-line px-6 py-14 text-center font-mono text-lg">
          {state === "open" ? t("noneWaits") : t("none")}
        </p>
      ) : (
        <ol className="border-b border-line">
          {items.map((appeal) => (
            <QueuedAppealItem key={appeal.id} appeal={appeal} now={now} />
          ))}
        </ol>
      )}
      {nextCursor && (
        <p className="mt-5">
          <TextLink href={`${path}?${new URLSearchParams({ state, cursor: nextCursor })}`}>
            {t("later")}
          </TextLink>
        </p>
      )}
    </>
  );
}
