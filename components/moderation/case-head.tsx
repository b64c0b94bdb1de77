import type { CaseView } from "@hecate/protocol/wire/moderation";
import { useLanguage, useTranslations } from "#language/use";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";
import { ageWords } from "./age-words";
import { StateWord } from "./state-word";

/** Which version the case is about and how it stands. */
export function CaseHead({ view, now }: { view: CaseView; now: string }) {
  const t = useTranslations("moderation.caseHead");
  const origins = useTranslations("moderation.origin");
  const known = useTranslations("moderation.publisher");
  const language = useLanguage();
  const { listing, versionState, publisher, origin, openedAt, closedAt, proof } = view;
  const address = `/listings/${listing.org}/${listing.name}`;
  return (
    <header className="grid grid-cols-1 gap-3">
      <dl className="flex flex-wrap gap-x-8 gap-y-2 text-base">
        <Fact name={t("version")}>
          {versionState.until === null ? (
            <StateWord state={versionState} />
          ) : (
            t.rich("until", {
              state: () => <StateWord state={versionState} />,
              until: () => versionState.until && <Moment at={versionState.until} />,
            })
          )}
        </Fact>
        <Fact name={t("case")}>
          {closedAt
            ? t.rich("closed", {
                at: () => <Moment at={closedAt} />,
                origin: origins(origin),
              })
            : t("open", { age: ageWords(openedAt, now, language), origin: origins(origin) })}
        </Fact>
        <Fact name={t("publisher")}>
          <span className="[overflow-wrap:anywhere]">{publisher.displayName}</span>,{" "}
          {known(publisher.verified ? "verified" : "unverified")}
        </Fact>
      </dl>
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-base">
        <TextLink href={address}>{t("page")}</TextLink>
        <TextLink href={`${address}#trust`}>{t("chain")}</TextLink>
        <TextLink href={proof}>{t("bundle")}</TextLink>
        <TextLink href={`/publishers/${listing.org}`}>{t("reputation")}</TextLink>
        <TextLink href={`/log?subject=${encodeURIComponent(listing.mri)}`}>{t("log")}</TextLink>
      </p>
    </header>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="font-mono text-xs text-faint">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
