import type { PublisherReputationView } from "@hecate/protocol/wire/reputation";
import { useTranslations } from "#language/use";
import { ReputationTerms } from "../reputation/reputation-terms";
import { Frame } from "../ui/frame";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";

/** A publisher's reputation as the sum that it is. */
export function PublisherReputation({ reputation }: { reputation: PublisherReputationView }) {
  const t = useTranslations("publisher.reputation");
  const { org, points, stars, capped, asOf, terms } = reputation;
  return (
    <Frame id="reputation" title={t("title")}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        {t.rich("points", {
          n: (words) => <span className="font-mono text-3xl tabular-nums">{words}</span>,
          points: points / 1000,
          rest: (words) => <span className="text-soft">{words}</span>,
          stars,
          at: () => <Moment at={asOf} />,
        })}
      </p>
      {capped && <p className="mt-2 text-danger">{t("capped")}</p>}
      <p className="mt-2 mb-4 max-w-[44rem] text-soft">{t("sum")}</p>
      <ReputationTerms terms={terms} />
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <TextLink href="/docs/reputation#a-publishers-points">{t("how")}</TextLink>
        <TextLink href={`/api/v1/publishers/${org}/reputation?explain=1`}>{t("json")}</TextLink>
      </p>
    </Frame>
  );
}
