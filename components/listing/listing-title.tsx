import type { ListingView } from "@hecate/protocol/wire/listing";
import { useTranslations } from "#language/use";
import { StandingLine } from "../rating/standing-line";
import { Link } from "../ui/link";
import { TagLink } from "../ui/tag-link";
import { EditLink } from "./edit-link";

export function ListingTitle({ listing }: { listing: ListingView }) {
  const t = useTranslations("app.title");
  const { org, name, publisher, description, tags, current, standing } = listing;
  return (
    <header className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1 className="min-w-0 text-3xl break-words sm:text-4xl">{name}</h1>
        <span className="font-mono text-lg break-all text-faint">{current.version}</span>
      </div>
      <p className="font-mono text-sm text-soft">
        {t.rich("by", {
          publisher: () => (
            <Link
              href={`/publishers/${org}`}
              className="text-text underline decoration-line underline-offset-4 hover:decoration-current"
            >
              {publisher.displayName}
            </Link>
          ),
        })}
      </p>
      <p dir="auto" className="mt-1 max-w-[46rem] text-xl text-soft">
        {description}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1 font-mono text-sm text-soft">
        <StandingLine standing={standing} />
        <Link
          href="#ratings"
          className="underline decoration-line underline-offset-4 hover:decoration-current"
        >
          {t("ratings")}
        </Link>
        <Link
          href={`/listings/${org}/${name}/report`}
          className="underline decoration-line underline-offset-4 hover:decoration-current"
        >
          {t("report")}
        </Link>
        <EditLink org={org} name={name} />
      </p>
      {tags.length > 0 && (
        <ul aria-label={t("tags")} className="mt-1 flex flex-wrap gap-2">
          {tags.map((tag) => (
            <li key={tag}>
              <TagLink tag={tag} />
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
