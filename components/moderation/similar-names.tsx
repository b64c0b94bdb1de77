import type { CaseView } from "@hecate/protocol/wire/moderation";
import { useTranslations } from "#language/use";
import { TextLink } from "../ui/text-link";

/** Listings that this one could be taken for. */
export function SimilarNames({ similar }: { similar: CaseView["similar"] }) {
  const t = useTranslations("moderation.similarNames");
  if (similar.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <ul className="grid gap-1.5">
      {similar.map(({ mri, verified }) => (
        <li key={mri} className="text-base">
          <TextLink href={`/listings/${pathOf(mri)}`}>{pathOf(mri)}</TextLink>{" "}
          <span className="text-soft">{verified ? t("verified") : t("unverified")}</span>
        </li>
      ))}
    </ul>
  );
}

/** `acme-corp/loan-tui` of `mri:agent:io.macula/acme-corp/loan-tui`. */
function pathOf(mri: string): string {
  return mri.slice(mri.indexOf("/") + 1);
}
