import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { useTranslations } from "#language/use";
import { StandingLine } from "../rating/standing-line";
import { Link } from "../ui/link";
import { TagLink } from "../ui/tag-link";
import { Screenshot } from "./screenshot";

const tagsShown = 4;

export function ListingCard({ listing }: { listing: ListingSummary }) {
  const t = useTranslations("app.card");
  const {
    org,
    name,
    version,
    description,
    tags,
    screenshot,
    yanked,
    publisher,
    standing,
    state,
    probation,
  } = listing;
  return (
    <article className="lit relative flex flex-col overflow-hidden rounded-lg border border-line bg-surface">
      <div className="border-b border-line bg-ground">
        {screenshot ? (
          <Screenshot
            shot={screenshot}
            alt=""
            sizes="(min-width: 64rem) 22rem, (min-width: 40rem) 47vw, 94vw"
            className="aspect-[74/50] w-full object-cover object-left-top"
          />
        ) : (
          <p
            aria-hidden="true"
            className="grid aspect-[74/50] place-content-center p-6 font-mono text-sm text-faint"
          >
            <span className="prompt wrap-anywhere [word-break:normal]">hecate run {name}</span>
          </p>
        )}
      </div>
      <div className="flex flex-1 flex-col gap-2 p-5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="min-w-0 text-lg break-words">
            <Link href={`/listings/${org}/${name}`} className="covers">
              {name}
            </Link>
          </h3>
          <span className="font-mono text-[0.8125rem] break-all text-faint">
            {yanked ? t("yanked") : version}
            {state === "limited" && <span className="text-danger"> {t("limited")}</span>}
          </span>
        </div>
        <p className="font-mono text-[0.8125rem] text-faint">
          <Link href={`/publishers/${org}`} className="relative hover:text-text">
            {org}
          </Link>
          {publisher.verifiedDomain && (
            <span className="block wrap-anywhere">
              {t("verified", { domain: publisher.verifiedDomain })}
            </span>
          )}
          {probation && <span className="block">{t("probation")}</span>}
        </p>
        <p dir="auto" className="line-clamp-3 text-soft">
          {description}
        </p>
        <p className="mt-auto flex flex-wrap gap-x-4 pt-2 font-mono text-[0.8125rem] text-faint">
          <StandingLine standing={standing} />
        </p>
        {tags.length > 0 && (
          <ul aria-label={t("tags")} className="flex flex-wrap gap-2 pt-1">
            {tags.slice(0, tagsShown).map((tag) => (
              <li key={tag}>
                <TagLink tag={tag} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </article>
  );
}
