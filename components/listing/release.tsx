import type { ArtifactView, ListingView, VersionView } from "@hecate/protocol/wire/listing";
import type { Root } from "hast";
import { useLanguage, useTranslations } from "#language/use";
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
  const t = useTranslations("listing.release");
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
        <Sizes artifacts={artifacts} />
        <p>
          {t.rich("signedBy", {
            key: () => <code className="text-sm [overflow-wrap:anywhere]">{shortDid(signer)}</code>,
          })}
        </p>
        {before && (
          <p>
            <TextLink href={comparisonAddress(listing, before, version)}>
              {t("changes", { version: before })}
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
          <p className="text-faint">{isOffered({ state }) ? t("noNotes") : t("withheld")}</p>
        )}
      </div>
    </article>
  );
}

function Sizes({ artifacts }: { artifacts: readonly ArtifactView[] }) {
  const t = useTranslations("listing.release");
  const language = useLanguage();
  const count = artifacts.length;
  const sizes = artifacts.map(({ size }) => size);
  const least = formatBytes(Math.min(...sizes), language);
  const most = formatBytes(Math.max(...sizes), language);
  return (
    <p>{least === most ? t("size", { count, size: most }) : t("sizes", { count, least, most })}</p>
  );
}
