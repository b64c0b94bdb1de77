import { offerWords } from "@hecate/protocol/offer-words";
import type { DomainView } from "@hecate/protocol/wire/domain";
import type {
  ArtifactView,
  DependencyView,
  DependentPage,
  ListingView,
  VersionView,
} from "@hecate/protocol/wire/listing";
import type { StatsView } from "@hecate/protocol/wire/stats";
import { type Fact, factLines, page, section } from "#lib/plain-text/facts";
import { printableLine } from "#lib/plain-text/printable";
import { readmeText } from "#lib/plain-text/readme-text";
import { printSize } from "#lib/plain-text/size";
import { standingWords } from "#lib/plain-text/standing-words";
import { stateLines } from "#lib/plain-text/state-lines";
import type { Style } from "#lib/plain-text/style";
import { pageColumns, wrap } from "#lib/plain-text/wrap";

/** Readmes go on on the page. */
const readmeLines = 200;

export interface Around {
  readonly origin: string;
  /** Empty where `hecate` asks this service anyway. */
  readonly serverFlag: string;
  readonly style: Style;
}

/** What is shown of others with a listing. */
interface Beside {
  readonly domains: readonly DomainView[];
  readonly dependents: DependentPage;
  readonly stats: StatsView;
}

/** A listing as a page for terminals, `pageColumns` wide. */
export function listingText(
  listing: ListingView,
  { domains, dependents, stats }: Beside,
  { origin, serverFlag, style }: Around,
): string {
  const { org, name, current, readme } = listing;
  const command = `  hecate install ${org}/${name}${serverFlag}`;
  const isOffered = !current.yanked && ["listed", "limited"].includes(current.state.state);
  return page([
    `${style.accent(name)} ${current.version}`,
    ...wrap(printableLine(listing.description), pageColumns),
    ...stateLines(listing, style),
    ...section(style, "Install", isOffered ? [command] : []),
    ...section(style, "About", factLines(style, facts(listing, { domains, dependents, stats }))),
    ...section(style, `New in ${current.version}`, notesPart(current)),
    ...section(style, "Platforms", factLines(style, current.artifacts.map(platform))),
    ...section(style, "Recordings", recordings(listing, serverFlag)),
    ...section(style, "Readme", readmePart(readme, `${origin}/listings/${org}/${name}`)),
    ...section(style, "More", links(listing, origin)),
  ]);
}

function facts(listing: ListingView, { domains, dependents, stats }: Beside): Fact[] {
  const { publisher, current, tags, license, homepage, standing, org } = listing;
  const { source, requires } = current;
  return [
    ["publisher", `${publisher.displayName} (${org})`],
    ["domain", domainWords(publisher.verifiedDomain, domains)],
    ["people say", standingWords(standing)],
    ["lately", statsWords(stats)],
    ["published", current.publishedAt.slice(0, 10)],
    ["signed by", current.signer],
    ["license", license ?? "none stated"],
    ["tags", tags.join(", ")],
    ...requires.map((each): Fact => ["requires", requirement(each)]),
    ["required by", dependentsWords(dependents)],
    ["source", source && `${source.repository} at ${source.revision.slice(0, 12)}`],
    ["homepage", homepage],
  ];
}

function requirement(dependency: DependencyView): string {
  const { mri, version } = dependency;
  return [mri, ...(version ? [version] : []), `(${offerWords(dependency)})`].join(" ");
}

function dependentsWords({ items, total }: DependentPage): string {
  const others = total - items.length;
  const named = items.map(({ listing }) => `${listing.org}/${listing.name}`);
  return [...named, ...(others > 0 ? [`${others} more`] : [])].join(", ");
}

function statsWords({ installs, fetches, days }: StatsView): string {
  return `${installs} new installs in ${days.length} days; raw fetches: ${fetches}`;
}

function domainWords(verified: string | null, domains: readonly DomainView[]): string {
  if (verified === null) return "none verified";
  const since = domains.find(({ domain }) => domain === verified)?.verifiedAt?.slice(0, 10);
  return since ? `${verified}, verified in DNS since ${since}` : `${verified}, verified in DNS`;
}

function platform({ platform, size, sha256 }: ArtifactView): Fact {
  return [platform, `${printSize(size).padEnd(8)} sha256 ${sha256.slice(0, 16)}…`];
}

function notesPart({ notes }: VersionView): string[] {
  if (notes === null) return [];
  return readmeText(notes, pageColumns - 2).map((line) => `  ${line}`.trimEnd());
}

function recordings({ org, name, recordings }: ListingView, serverFlag: string): string[] {
  return recordings.flatMap(({ title, seconds, columns, rows }, index) => {
    const which = index === 0 ? "" : ` ${index + 1}`;
    const facts = `${Math.ceil(seconds)} seconds on ${columns} × ${rows} characters`;
    return [
      `  hecate info ${org}/${name} --play${which}${serverFlag}`,
      `    ${title === null ? facts : `${printableLine(title)}, ${facts}`}`,
    ];
  });
}

function readmePart(readme: string, address: string): string[] {
  if (readme.trim() === "") return [];
  const lines = readmeText(readme, pageColumns - 2).map((line) => `  ${line}`.trimEnd());
  if (lines.length <= readmeLines) return lines;
  return [...lines.slice(0, readmeLines), "", `  It goes on: ${address}`];
}

/** Addresses stay whole, however long: they are there to be copied. */
function links({ org, name, current }: ListingView, origin: string): string[] {
  const page = `${origin}/listings/${org}/${name}`;
  const api = `${origin}/api/v1/listings/${org}/${name}`;
  return [
    `  page     ${page}`,
    `  versions ${page}/versions`,
    `  data     ${api}`,
    `  proof    ${api}/versions/${current.version}/proof`,
    `  report   ${page}/report`,
  ];
}
