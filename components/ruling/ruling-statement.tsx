import type { RulingView } from "@hecate/protocol/wire/reports";
import type { ReactNode } from "react";
import { useTranslations } from "#language/use";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";
import { PolicyLink } from "./policy-link";

/** A ruling's statement of reasons: what, by which rule, on which facts, by whom. */
export function RulingStatement({ ruling }: { ruling: RulingView }) {
  const t = useTranslations("ruling.statement");
  const { listing, version, action, policy, statement, at, state } = ruling;
  const isRemoval = action === "remove-version" || action === "remove-listing";
  const wasProposed = isRemoval && (state === "lapsed" || state === "replaced");
  const log = `/log?${new URLSearchParams({ subject: listing.mri })}`;
  return (
    <dl className="grid grid-cols-1 gap-y-5">
      <Row label={t("about")}>
        <TextLink href={`/listings/${listing.org}/${listing.name}`}>
          {listing.org}/{listing.name}
        </TextLink>{" "}
        {version}
      </Row>
      {wasProposed ? (
        <Row label={t("proposed")}>{t(`proposal.${action}`)}</Row>
      ) : (
        <Row label={t("decided")}>{t(`measure.${action}`)}</Row>
      )}
      <Row label={t("rule")}>
        <PolicyLink id={policy} />
      </Row>
      <Row label={t("facts")}>
        <span dir="auto" className="whitespace-pre-line">
          {statement}
        </span>
      </Row>
      <Row label={t("by")}>
        {t.rich("moderator", {
          at: () => <Moment at={at} />,
          log: (words) => <TextLink href={log}>{words}</TextLink>,
        })}
      </Row>
      <Row label={t("inForce")}>
        <InForce {...ruling} />
      </Row>
    </dl>
  );
}

function InForce({ state, endedAt }: RulingView) {
  const t = useTranslations("ruling.statement");
  if (endedAt === null || state === "proposed" || state === "in-force") return t("until");
  return t.rich(state, { at: () => <Moment at={endedAt} /> });
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-8 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="font-mono text-sm leading-7">{label}</dt>
      <dd className="min-w-0 break-words text-soft">{children}</dd>
    </div>
  );
}
