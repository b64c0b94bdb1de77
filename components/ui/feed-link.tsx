import { TextLink } from "./text-link";

/** To a feed of what a page lists; `feed` is its path without the ending that names a format. */
export function FeedLink({ feed }: { feed: string }) {
  return (
    <span className="font-mono text-sm text-faint">
      feed: <TextLink href={`${feed}.atom`}>Atom</TextLink>{" "}
      <TextLink href={`${feed}.json`}>JSON</TextLink>
    </span>
  );
}
