import { useTranslations } from "#language/use";
import { Link } from "../ui/link";

/** Tags in the order given, each with how many apps carry it. */
export function TagRows({ tags }: { tags: readonly { tag: string; count: number }[] }) {
  const t = useTranslations("search.tags");
  return (
    <ul className="grid grid-cols-2 gap-x-6 sm:grid-cols-3 sm:gap-x-10 lg:grid-cols-4">
      {tags.map(({ tag, count }) => (
        <li key={tag} className="grid border-b border-line font-mono text-sm">
          <Link
            href={`/tags/${tag}`}
            className="flex items-baseline justify-between gap-4 py-2.5 text-soft hover:text-text"
          >
            <span className="min-w-0 wrap-anywhere text-accent">{tag}</span>
            <span className="shrink-0 text-[0.8125rem] text-faint tabular-nums">
              {t.rich("apps", {
                count,
                sr: (words) => <span className="sr-only">{words}</span>,
              })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
