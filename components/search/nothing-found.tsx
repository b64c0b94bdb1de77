import type { ListingQuery } from "@hecate/protocol/wire/search";
import { TagList } from "../ui/tag-list";
import { TextLink } from "../ui/text-link";
import { searchAddress } from "./search-address";

/** Says so, and shows the ways on that exist for this query. */
export function NothingFound({
  query,
  tags,
}: {
  query: ListingQuery;
  tags: readonly { tag: string; count: number }[];
}) {
  const narrowed = query.tag || query.platform || query.publisher;
  return (
    <section aria-labelledby="nothing-found" className="frame mt-2">
      <h2 id="nothing-found" className="text-xl">
        Nothing found
      </h2>
      <ul className="mt-3 grid list-[square] gap-1 pl-5 text-soft marker:text-faint">
        {query.q && <li>Try fewer or more general words; part of a name is enough.</li>}
        {query.q && narrowed && (
          <li>
            <TextLink href={searchAddress({ q: query.q })}>Search everywhere</TextLink>, without
            platform, tag or publisher.
          </li>
        )}
        <li>
          <TextLink href="/search">See all apps</TextLink>
        </li>
      </ul>
      {tags.length > 0 && (
        <div className="mt-5">
          <TagList tags={tags} label="Tags" />
        </div>
      )}
    </section>
  );
}
