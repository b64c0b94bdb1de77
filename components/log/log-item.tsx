import type { LogItem } from "@hecate/protocol/wire/log";
import { useTranslations } from "#language/use";
import { Link } from "../ui/link";
import { Moment } from "../ui/moment";
import { EntryCheck } from "./entry-check";

/** One entry: what it says in plain words, and itself, as the log holds it. */
export function LogEntryItem({ item, origin }: { item: LogItem; origin: string }) {
  const t = useTranslations("log.item");
  const { index, entry, sentence } = item;
  return (
    <li id={`entry-${index}`} className="grid grid-cols-1 gap-2 border-t border-line py-5">
      <p className="flex flex-wrap items-baseline gap-x-3 font-mono text-xs text-faint">
        <Link href={`#entry-${index}`} className="text-accent">
          {index}
        </Link>
        <Moment at={entry.at} />
        <span>{entry.kind}</span>
      </p>
      <p lang="en" dir="ltr" className="max-w-[70ch] break-words">
        {sentence}
      </p>
      <p className="min-w-0 font-mono text-xs break-all text-soft">
        <Link
          href={`/log?subject=${encodeURIComponent(entry.subject)}`}
          className="hover:text-accent hover:underline"
        >
          {entry.subject}
        </Link>
      </p>
      <details className="min-w-0">
        <summary className="w-fit cursor-pointer font-mono text-xs text-soft">
          {t("asHeld")}
        </summary>
        <pre className="mt-2 rounded-md border border-line bg-surface p-3 text-xs whitespace-pre-wrap break-all">
          {JSON.stringify(entry, null, 2)}
        </pre>
        <div className="mt-3 grid grid-cols-1">
          <EntryCheck entry={entry} origin={origin} />
        </div>
      </details>
    </li>
  );
}
