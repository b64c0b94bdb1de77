import type { RatingWeight } from "@hecate/protocol/wire/ratings";
import { useTranslations } from "#language/use";
import { Day } from "../ui/day";

/** Why stars do not count, for everybody who reads the review. */
export function WeightWords({ weight }: { weight: RatingWeight }) {
  const { from, obstacles } = weight;
  const t = useTranslations("rating.weight");
  const each = obstacles.map(({ code }) => t(`reason.${code}`));
  const last = each.pop() ?? "";
  const reasons = each.length > 0 ? t("and", { others: each.join(", "), last }) : last;
  const verdict = from ? "notYet" : "out";
  return (
    <>
      {reasons ? t(`${verdict}Because`, { reasons }) : t(verdict)}
      {from && <> {t.rich("from", { moment: () => <Day at={from} /> })}</>}
    </>
  );
}
