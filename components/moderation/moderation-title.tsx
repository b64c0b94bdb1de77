import { useTranslations } from "#language/use";
import { Link } from "../ui/link";

const addresses = {
  queue: "/moderation",
  appeals: "/moderation/appeals",
} as const;

/** The head of every page for moderators. */
export function ModerationTitle({
  section,
  title,
}: {
  /** Absent on a page below it. */
  section?: keyof typeof addresses;
  title: string;
}) {
  const t = useTranslations("moderation.moderationTitle");
  return (
    <header className="mb-6 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3">
      <h1 className="min-w-0 text-2xl [overflow-wrap:anywhere] sm:text-3xl">{title}</h1>
      <nav aria-label={t("sections")} className="font-mono text-sm">
        <ul className="flex gap-5">
          {(["queue", "appeals"] as const).map((name) => (
            <li key={name}>
              <Link
                href={addresses[name]}
                aria-current={name === section ? "page" : undefined}
                className="inline-block border-b-2 border-transparent py-1 text-soft hover:text-text aria-[current=page]:border-torch aria-[current=page]:text-text"
              >
                {t(name)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
