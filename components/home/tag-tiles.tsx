import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { useTranslations } from "#language/use";
import { Link } from "../ui/link";
import { TagList } from "../ui/tag-list";
import { TextLink } from "../ui/text-link";
import { SectionHead } from "./section-head";

export interface TagTile {
  readonly tag: string;
  readonly count: number;
  readonly listings: readonly Pick<ListingSummary, "org" | "name">[];
}

/** The tags most apps carry, each with some of its apps; the others as words below. */
export function TagTiles({
  tiles,
  others,
}: {
  tiles: readonly TagTile[];
  others: readonly { tag: string; count: number }[];
}) {
  const t = useTranslations("home.tagTiles");
  return (
    <section aria-labelledby="tags">
      <div className="mb-6">
        <SectionHead id="tags" title={t("title")}>
          <TextLink href="/tags">{t("all")}</TextLink>
        </SectionHead>
      </div>
      {tiles.length > 0 && (
        <ul className="mb-6 grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {tiles.map(({ tag, count, listings }) => (
            <li key={tag} className="lit relative rounded-lg border border-line bg-surface p-5">
              <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 text-lg">
                <Link href={`/tags/${tag}`} className="covers min-w-0 break-words">
                  {tag}
                </Link>
                <span className="font-mono text-[0.8125rem] font-normal text-faint">
                  {t("apps", { count })}
                </span>
              </h3>
              <p className="mt-2 flex flex-wrap gap-x-3 font-mono text-sm text-soft">
                {listings.map(({ org, name }) => (
                  <Link
                    key={`${org}/${name}`}
                    href={`/listings/${org}/${name}`}
                    className="relative min-w-0 break-words hover:text-text"
                  >
                    {name}
                  </Link>
                ))}
              </p>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && <TagList tags={others} label={t("others")} />}
    </section>
  );
}
