import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { useTranslations } from "#language/use";
import { Screenshot } from "../listing/screenshot";
import { Mark } from "../site/mark";
import { Action } from "../ui/action";
import { Link } from "../ui/link";
import { TextLink } from "../ui/text-link";

interface Counted {
  count: number;
  /** Otherwise it is about so many. */
  isExact: boolean;
}

interface Counts {
  listings: Counted;
  publishers: Counted;
  versions: Counted;
}

/** What this is, at one glance, beside a real app; beside the emblem while there is none. */
export function Opening({ counts, shown }: { counts: Counts; shown: ListingSummary | null }) {
  const t = useTranslations("home.opening");
  return (
    <section className="crossroads grid items-center gap-x-12 gap-y-12 pt-6 lg:grid-cols-[5fr_6fr] lg:pt-12">
      <div>
        <h1 className="text-4xl leading-[1.12] sm:text-[3.25rem]">{t("title")}</h1>
        <p className="mt-6 max-w-[34rem] text-xl text-soft">{t("text")}</p>
        <p className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-4">
          <Action href="/search">{t("browse")}</Action>
          <TextLink href="#first-steps">{t("get")}</TextLink>
        </p>
        {counts.listings.count > 0 && <Tally counts={counts} />}
      </div>
      {shown?.screenshot ? (
        <figure className="min-w-0">
          <Link
            href={`/listings/${shown.org}/${shown.name}`}
            className="lit block overflow-hidden rounded-xl border border-line bg-ground"
          >
            <Screenshot
              shot={shown.screenshot}
              alt={t("screenshot", { app: shown.name })}
              sizes="(min-width: 72rem) 36rem, (min-width: 64rem) 50vw, 94vw"
              eager
              className="h-auto w-full"
            />
          </Link>
          <figcaption className="mt-3 font-mono text-sm text-faint">
            {t.rich("by", {
              name: (name) => <span className="text-soft">{name}</span>,
              app: shown.name,
              publisher: shown.publisher.displayName,
            })}
          </figcaption>
        </figure>
      ) : (
        <Mark className="mx-auto size-48 lg:size-72" />
      )}
    </section>
  );
}

const counted = ["apps", "publishers", "versions"] as const;

function Tally({ counts }: { counts: Counts }) {
  const t = useTranslations("home.opening");
  const { listings: apps, publishers, versions } = counts;
  const count = { apps, publishers, versions };
  return (
    <ul className="mt-10 flex flex-wrap gap-x-6 gap-y-1 font-mono text-sm text-faint">
      {counted.map((what) => (
        <li key={what}>
          {!count[what].isExact && t("about")}
          {t.rich(what, {
            count: count[what].count,
            n: (number) => <span className="text-text">{number}</span>,
          })}
        </li>
      ))}
    </ul>
  );
}
