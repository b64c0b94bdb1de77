import { useTranslations } from "#language/use";
import { Link } from "../ui/link";

interface Shown {
  readonly unread: number;
  readonly publishers: readonly { readonly org: string; readonly unread: number }[];
}

/** The way from one inbox to another, for who owns a publisher; `current` is its name, or null. */
export function Inboxes({
  path,
  current,
  inboxes: { unread, publishers },
}: {
  path: string;
  current: string | null;
  inboxes: Shown;
}) {
  const t = useTranslations("notices.inboxes");
  if (publishers.length === 0) return null;
  const own = { org: null, unread };
  return (
    <nav aria-label={t("label")} className="font-mono text-sm">
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {[own, ...publishers].map(({ org, unread: count }) => (
          <li key={org ?? ""}>
            <Link
              href={org === null ? path : `${path}?publisher=${org}`}
              aria-current={org === current ? "page" : undefined}
              className="inline-block border-b-2 border-transparent py-1 break-all text-soft hover:text-text aria-[current=page]:border-torch aria-[current=page]:text-text"
            >
              {org ?? t("own")}{" "}
              {count > 0 && <span className="ms-1 text-torch">{t("unread", { count })}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
