import type { CaseView } from "@hecate/protocol/wire/moderation";
import { useTranslations } from "#language/use";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";

/** An event of the ledger with what it says. */
export type ToldEntry = CaseView["timeline"][number] & { readonly sentence: string };

/** What the public log says of the listing, the latest first. */
export function CaseTimeline({ entries, mri }: { entries: readonly ToldEntry[]; mri: string }) {
  const t = useTranslations("moderation.caseTimeline");
  return (
    <>
      <ol className="grid gap-3">
        {entries.map(({ seq, at, sentence }) => (
          <li key={seq} className="grid gap-x-5 text-base sm:grid-cols-[15rem_minmax(0,1fr)]">
            <span className="text-faint">
              <Moment at={at} />
            </span>
            <span lang="en" dir="ltr" className="[overflow-wrap:anywhere] text-soft">
              {sentence}
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-base">
        <TextLink href={`/log?subject=${encodeURIComponent(mri)}`}>{t("log")}</TextLink>
      </p>
    </>
  );
}
