import type { ArtifactView, ListingView, VersionView } from "@hecate/protocol/wire/listing";
import type { Root } from "hast";
import { formatBytes } from "../format/bytes";
import { shortDid } from "../format/did";
import { Prose } from "../prose/prose";
import { Day } from "../ui/day";
import { TextLink } from "../ui/text-link";
import { isOffered } from "./state-notice";
import { comparisonAddress } from "./version-addresses";
import { VersionMarks } from "./version-marks";

/** One version with what is new in it. */
export function Release({
  listing,
  release: { version, publishedAt, yanked, state, signer, artifacts },
  notes,
  before,
}: {
  listing: ListingView;
  release: VersionView;
  notes: Root | null;
  /** The version that was published before it, if it is known. */
  before: string | undefined;
}) {
  return (
    <article
      aria-labelledby={`v${version}`}
      className="grid grid-cols-1 gap-4 py-8 md:grid-cols-[13rem_minmax(0,1fr)] md:gap-8"
    >
      <header className="grid min-w-0 content-start gap-1 text-base text-soft">
        <h2 id={`v${version}`} className="font-mono text-xl text-text [overflow-wrap:anywhere]">
          {yanked ? <s className="text-faint">{version}</s> : version}
        </h2>
        <p>
          <Day at={publishedAt} />
        </p>
        <p>{sizeWords(artifacts)}</p>
        <p>
          signed by <code className="text-sm [overflow-wrap:anywhere]">{shortDid(signer)}</code>
        </p>
        {before && (
          <p>
            <TextLink href={comparisonAddress(listing, before, version)}>
              Changes since {before}
            </TextLink>
          </p>
        )}
      </header>
      <div className="grid min-w-0 grid-cols-1 content-start gap-4">
        <div className="empty:hidden">
          <VersionMarks yanked={yanked} state={state} />
        </div>
        {notes ? (
          <Prose tree={notes} />
        ) : (
          <p className="text-faint">
            {isOffered({ state })
              ? "No notes."
              : "What its publisher says of it is withheld with it."}
          </p>
        )}
      </div>
    </article>
  );
}

function sizeWords(artifacts: readonly ArtifactView[]): string {
  const sizes = artifacts.map(({ size }) => size);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)].map((size) => formatBytes(size));
  const range = least === most ? most : `${least} to ${most}`;
  return artifacts.length === 1
    ? `1 platform, ${range}`
    : `${artifacts.length} platforms, ${range}`;
}
