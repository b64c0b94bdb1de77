import type { Name } from "@hecate/protocol/name";
import type { FeedFormat, FeedOrder } from "@hecate/protocol/wire/feeds";
import type { ListingSummary } from "@hecate/protocol/wire/listing";

/** What a feed may be about. */
export type FeedSubject =
  | { readonly of: "order"; readonly order: FeedOrder }
  | { readonly of: "publisher"; readonly org: Name }
  | { readonly of: "tag"; readonly tag: string };

/** One page of a feed (RFC 5005, section 3), before it is written in a format. */
export interface Feed {
  readonly title: string;
  /** Path of the page that shows the same. */
  readonly page: string;
  /** Path of the feed, without the ending that names its format. */
  readonly path: string;
  /** Where this page begins; null for the first. */
  readonly cursor: string | null;
  readonly listings: {
    readonly items: readonly ListingSummary[];
    readonly nextCursor: string | null;
  };
  /** What is new in the version shown, by the listing's MRI; in Markdown. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Path of a feed, without the ending that names its format. */
export function feedPath(subject: FeedSubject): string {
  switch (subject.of) {
    case "order":
      return `/feeds/${subject.order}`;
    case "publisher":
      return `/feeds/publishers/${subject.org}`;
    case "tag":
      return `/feeds/tags/${subject.tag}`;
  }
}

/** Address of the page of a feed that begins at `cursor`. */
export function feedAddress(
  origin: string,
  { path }: Feed,
  format: FeedFormat,
  cursor: string | null,
): string {
  return `${origin}${path}.${format}${cursor === null ? "" : `?cursor=${cursor}`}`;
}
