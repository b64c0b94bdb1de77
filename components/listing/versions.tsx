import type { ListingView } from "@hecate/protocol/wire/listing";
import type { Root } from "hast";
import { useTranslations } from "#language/use";
import { Prose } from "../prose/prose";
import { Day } from "../ui/day";
import { Frame } from "../ui/frame";
import { TextLink } from "../ui/text-link";
import { versionsAddress } from "./version-addresses";
import { VersionMarks } from "./version-marks";

const shown = 6;

/** What is new in the version that is offered, and which came before it. */
export function Versions({ listing, notes }: { listing: ListingView; notes: Root | null }) {
  const t = useTranslations("listing.versions");
  const { current, versions } = listing;
  return (
    <Frame id="versions" title={t("title")}>
      {notes && (
        <section aria-labelledby="new" className="mb-6 border-b border-line pb-6">
          <h3 id="new" className="mb-3 font-mono text-base">
            {t("newIn", { version: current.version })}
          </h3>
          <Prose tree={notes} />
        </section>
      )}
      <table className="w-full table-fixed border-collapse">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t("version")}</th>
            <th scope="col">{t("published")}</th>
          </tr>
        </thead>
        <tbody>
          {versions.slice(0, shown).map(({ version, publishedAt, yanked, state }) => (
            <tr key={version} className="border-b border-line align-baseline last:border-0">
              <th
                scope="row"
                className="w-[32%] py-2 pe-4 text-start font-mono font-medium break-words"
              >
                {yanked ? <s className="text-faint">{version}</s> : version}
              </th>
              <td className="py-2 text-soft">
                <Day at={publishedAt} />
                <VersionMarks yanked={yanked} state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4 text-base">
        <TextLink href={versionsAddress(listing)}>
          {versions.length > 1 ? t("every") : t("files")}
        </TextLink>
      </p>
    </Frame>
  );
}
