import type { ReactNode } from "react";
import { useTranslations } from "#language/use";
import { Snippet } from "../ui/snippet";
import { TextLink } from "../ui/text-link";

const formats = [
  { ending: "atom", name: "Atom" },
  { ending: "json", name: "JSON Feed" },
] as const;

/** What one kind of feed carries, with its address in each format. */
export function FeedEntry({
  title,
  origin,
  feed,
  isPattern = false,
  children,
}: {
  title: string;
  origin: string;
  /** Its path without the ending that names a format. */
  feed: string;
  /** Whether something in it is to be filled in. */
  isPattern?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("feeds.entry");
  return (
    <li className="grid grid-cols-1 gap-x-10 gap-y-3 md:grid-cols-[17rem_minmax(0,1fr)]">
      <div>
        <h3 className="text-base">{title}</h3>
        <p className="mt-1 text-base text-soft">{children}</p>
      </div>
      <dl className="grid min-w-0 content-start gap-3">
        {formats.map(({ ending, name }) => (
          <div
            key={ending}
            className="grid gap-x-4 gap-y-1 sm:grid-cols-[5.5rem_minmax(0,1fr)] sm:items-baseline"
          >
            <dt className="font-mono text-[0.8125rem] text-faint">
              {isPattern ? name : <TextLink href={`${feed}.${ending}`}>{name}</TextLink>}
            </dt>
            <dd className="min-w-0">
              <Snippet text={`${origin}${feed}.${ending}`} of={t("address", { title, name })} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
