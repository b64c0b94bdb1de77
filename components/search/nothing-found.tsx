import { misreadIn, parseSearch, printFilter } from "@hecate/protocol/search-query";
import type { ListingQuery, NothingFoundView } from "@hecate/protocol/wire/search";
import { useTranslations } from "#language/use";
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
  const t = useTranslations("search.nothingFound");
  const near = why?.near ?? [];
  const isAsked = searchAddress(query) !== searchAddress({});
  return (
    <section aria-labelledby="nothing-found" className="frame mt-2">
      <h2 id="nothing-found" className="text-xl">
        {t("title")}
      </h2>
      <ul className="mt-3 grid list-[square] gap-1 ps-5 text-soft marker:text-faint">
        {misreadIn(query.q ?? "").map((part) => (
          <li key={part}>
            {t.rich("misread", {
              part: () => <code className="break-all">{part}</code>,
              how: (words) => <TextLink href="/docs/ranking#what-can-be-asked">{words}</TextLink>,
            })}
          </li>
        ))}
        {why?.without.map(({ part, found }) => (
          <li key={part}>
            {t.rich(found >= 100 ? "withoutMany" : "without", {
              way: (words) => (
                <TextLink href={searchAddress(leaveOut(query, part))}>{words}</TextLink>
              ),
              part: () => <code className="break-all">{part}</code>,
              count: found,
            })}
          </li>
        ))}
        {near.length > 0 && (
          <li>
            {t.rich("near", {
              names: () =>
                near.map((name, index) => (
                  <span key={name}>
                    {index > 0 && ", "}
                    <TextLink href={`/listings/${name}`}>{name}</TextLink>
                  </span>
                )),
            })}
          </li>
        )}
        {query.q && <li>{t("try")}</li>}
        <li>{isAsked ? <TextLink href="/search">{t("all")}</TextLink> : t("empty")}</li>
      </ul>
      {tags.length > 0 && (
        <div className="mt-5">
          <TagList tags={tags} label={t("tags")} />
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
