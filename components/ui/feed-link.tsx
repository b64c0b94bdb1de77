import { useTranslations } from "#language/use";
import { TextLink } from "./text-link";

/** To a feed of what a page lists; `feed` is its path without the ending that names a format. */
export function FeedLink({ feed }: { feed: string }) {
  const t = useTranslations("ui");
  return (
    <span className="font-mono text-sm text-faint">
      {t.rich("feedLink", {
        atom: () => <TextLink href={`${feed}.atom`}>Atom</TextLink>,
        json: () => <TextLink href={`${feed}.json`}>JSON</TextLink>,
      })}
    </span>
  );
}
