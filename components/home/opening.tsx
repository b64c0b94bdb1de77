import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { Screenshot } from "../listing/screenshot";
import { Mark } from "../site/mark";
import { Action } from "../ui/action";
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
  return (
    <section className="crossroads grid items-center gap-x-12 gap-y-12 pt-6 lg:grid-cols-[5fr_6fr] lg:pt-12">
      <div>
        <h1 className="text-4xl leading-[1.12] sm:text-[3.25rem]">
          The app store for your terminal.
        </h1>
        <p className="mt-6 max-w-[34rem] text-xl text-soft">
          Find terminal apps, see who signed them, and install them with every byte checked on your
          own machine. You need not trust this site: it shows proofs, not promises.
        </p>
        <p className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-4">
          <Action href="/search">Browse apps</Action>
          <TextLink href="#first-steps">Get hecate</TextLink>
        </p>
        {counts.listings.count > 0 && <Tally counts={counts} />}
      </div>
      {shown?.screenshot ? (
        <figure className="min-w-0">
          <a
            href={`/listings/${shown.org}/${shown.name}`}
            className="lit block overflow-hidden rounded-xl border border-line bg-ground"
          >
            <Screenshot
              shot={shown.screenshot}
              alt={`${shown.name} in a terminal`}
              eager
              className="h-auto w-full"
            />
          </a>
          <figcaption className="mt-3 font-mono text-sm text-faint">
            <span className="text-soft">{shown.name}</span> by {shown.publisher.displayName}
          </figcaption>
        </figure>
      ) : (
        <Mark className="mx-auto size-48 lg:size-72" />
      )}
    </section>
  );
}

function Tally({ counts }: { counts: Counts }) {
  const tally = [
    { ...counts.listings, one: "app", many: "apps" },
    { ...counts.publishers, one: "publisher", many: "publishers" },
    { ...counts.versions, one: "version", many: "versions" },
  ];
  return (
    <ul className="mt-10 flex flex-wrap gap-x-6 gap-y-1 font-mono text-sm text-faint">
      {tally.map(({ count, isExact, one, many }) => (
        <li key={one}>
          {!isExact && "about "}
          <span className="text-text">{count.toLocaleString("en-GB")}</span>{" "}
          {count === 1 ? one : many}
        </li>
      ))}
    </ul>
  );
}
