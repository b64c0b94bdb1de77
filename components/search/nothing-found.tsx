import { parseSearch, printFilter } from "@hecate/protocol/search-query";
import type { ListingQuery, NothingFoundView } from "@hecate/protocol/wire/search";
import { counted } from "../format/stars";
import { TagList } from "../ui/tag-list";
import { TextLink } from "../ui/text-link";
import { searchAddress, withoutFilter, withoutPart } from "./search-address";

/** Says so and why, and shows the ways on that exist for this query. */
export function NothingFound({
  query,
  why,
  tags,
}: {
  query: ListingQuery;
  why: NothingFoundView | undefined;
  tags: readonly { tag: string; count: number }[];
}) {
  const near = why?.near ?? [];
  return (
    <section aria-labelledby="nothing-found" className="frame mt-2">
      <h2 id="nothing-found" className="text-xl">
        Nothing found
      </h2>
      <ul className="mt-3 grid list-[square] gap-1 pl-5 text-soft marker:text-faint">
        {why?.without.map(({ part, found }) => (
          <li key={part}>
            <TextLink href={searchAddress(leaveOut(query, part))}>
              Without <code className="break-all">{part}</code>
            </TextLink>
            : {found >= 100 ? "100 apps or more" : counted(found, "app")}
          </li>
        ))}
        {near.length > 0 && (
          <li>
            Names that come near:{" "}
            {near.map((name, index) => (
              <span key={name}>
                {index > 0 && ", "}
                <TextLink href={`/listings/${name}`}>{name}</TextLink>
              </span>
            ))}
          </li>
        )}
        {query.q && <li>Try fewer or more general words; part of a name is enough.</li>}
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

function leaveOut(query: ListingQuery, part: string) {
  const filter = parseSearch(part).filters.find((each) => printFilter(each) === part);
  if (filter) return withoutFilter(query, filter);
  return { ...query, cursor: undefined, q: withoutPart(query.q ?? "", part) };
}
