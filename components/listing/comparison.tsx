import type { ComparedVersion, VersionComparison } from "@hecate/protocol/wire/comparison";
import type { ListingView } from "@hecate/protocol/wire/listing";
import type { Root } from "hast";
import { useTranslations } from "#language/use";
import { Prose } from "../prose/prose";
import { Day } from "../ui/day";
import { Frame } from "../ui/frame";
import { Notice } from "../ui/notice";
import { strangersRel, TextLink } from "../ui/text-link";
import { ChangeList } from "./change-list";
import { StateNotice } from "./state-notice";
import { comparisonAddress, versionsAddress } from "./version-addresses";
import { VersionMarks } from "./version-marks";

type Noted = VersionComparison["notes"][number] & { readonly tree: Root | null };

/** What two versions say differently, and what was said of those between. */
export function Comparison({
  listing,
  comparison: { mri, from, to, changes, sourceComparison, notesLeftOut },
  notes,
}: {
  listing: ListingView;
  comparison: VersionComparison;
  notes: readonly Noted[];
}) {
  const t = useTranslations("listing.comparison");
  const sides = from.version === to.version ? [to] : [from, to];
  return (
    <div className="mt-10 grid grid-cols-1 gap-10">
      <div className="grid grid-cols-1 gap-4 empty:hidden">
        {sides.map((side) => (
          <Withheld key={side.version} mri={mri} side={side} />
        ))}
      </div>
      <Frame id="changes" title={t("changes")}>
        {changes.length === 0 ? (
          <p className="text-soft">{from.version === to.version ? t("same") : t("nothing")}</p>
        ) : (
          <ChangeList changes={changes} />
        )}
        <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-base">
          {sourceComparison && (
            <TextLink href={sourceComparison} rel={strangersRel}>
              {t("source", { host: new URL(sourceComparison).host })}
            </TextLink>
          )}
          {sides.length > 1 && (
            <TextLink href={comparisonAddress(listing, to.version, from.version)}>
              {t("reverse")}
            </TextLink>
          )}
        </p>
      </Frame>
      <Frame id="notes" title={t("notes")}>
        {notes.length === 0 && <p className="text-soft">{t("noNotes")}</p>}
        <div className="grid grid-cols-1 gap-8">
          {notes.map(({ version, publishedAt, yanked, state, tree }) => (
            <section key={version} aria-labelledby={`notes-${version}`}>
              <h3 id={`notes-${version}`} className="font-mono text-base">
                {version}{" "}
                <span className="text-faint">
                  <Day at={publishedAt} />
                </span>
              </h3>
              <div className="mb-3 text-soft">
                <VersionMarks yanked={yanked} state={state} />
              </div>
              {tree && <Prose tree={tree} />}
            </section>
          ))}
        </div>
        {notesLeftOut > 0 && (
          <p className="mt-6 text-base">
            <TextLink href={versionsAddress(listing)}>
              {t("more", { count: notesLeftOut })}
            </TextLink>
          </p>
        )}
      </Frame>
    </div>
  );
}

function Withheld({ mri, side }: { mri: string; side: ComparedVersion }) {
  const t = useTranslations("listing.comparison");
  const { version, yanked, state } = side;
  return (
    <>
      {yanked && (
        <Notice tone="warning" title={t("yanked", { version })}>
          <span dir="auto">{yanked.reason}</span>
        </Notice>
      )}
      <StateNotice mri={mri} version={version} state={state} ruling={undefined} />
    </>
  );
}
