import type { OwnListingPage } from "@hecate/protocol/wire/listing";
import { useTranslations } from "#language/use";
import { StandingLine } from "../rating/standing-line";
import { Day } from "../ui/day";
import { Link } from "../ui/link";
import { TextLink } from "../ui/text-link";

/** The apps that somebody may edit, and how each is doing. */
export function OwnListings({ listings }: { listings: OwnListingPage["items"] }) {
  const t = useTranslations("ownListings.list");
  return (
    <ul className="divide-y divide-line">
      {listings.map(({ org, name, version, state, yanked, standing, updatedAt }) => (
        <li key={`${org}/${name}`} className="grid grid-cols-1 gap-1 py-5 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 font-mono text-sm">
            <TextLink href={`/listings/${org}/${name}`}>
              {org}/{name}
            </TextLink>
            <Link
              href={`/listings/${org}/${name}/edit`}
              aria-label={t("editApp", { app: `${org}/${name}` })}
              className="text-soft underline underline-offset-4 hover:text-text"
            >
              {t("edit")}
            </Link>
          </p>
          <p className="flex flex-wrap gap-x-5 font-mono text-[0.8125rem] break-all text-faint">
            <span>{version}</span>
            <span className={state === "listed" && !yanked ? "" : "text-danger"}>
              {yanked ? t("yanked") : t(`state.${state}`)}
            </span>
            <StandingLine standing={standing} />
          </p>
          <p className="text-base text-faint">
            {t.rich("changed", { day: () => <Day at={updatedAt} /> })}
          </p>
        </li>
      ))}
    </ul>
  );
}
