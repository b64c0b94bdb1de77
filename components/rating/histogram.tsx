import { useTranslations } from "#language/use";
import { Bar } from "../ui/bar";
import { Link } from "../ui/link";

/** How many people gave how many stars. `counts` goes from one star to five; `hrefOf` leads to their reviews. */
export function Histogram({
  counts,
  hrefOf,
}: {
  counts: readonly number[];
  hrefOf: (stars: number) => string;
}) {
  const t = useTranslations("rating.histogram");
  const most = Math.max(...counts);
  return (
    <table className="w-full border-collapse font-mono text-sm">
      <caption className="sr-only">{t("caption")}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("stars")}</th>
          <th scope="col">{t("share")}</th>
          <th scope="col">{t("people")}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((_, index) => {
          const stars = counts.length - index;
          const people = counts[stars - 1] ?? 0;
          return (
            <tr key={stars}>
              <th scope="row" className="w-px py-1 pe-4 font-normal whitespace-nowrap">
                <Link
                  href={hrefOf(stars)}
                  className="underline decoration-line underline-offset-4 hover:decoration-current"
                >
                  {t("count", { count: stars })}
                </Link>
              </th>
              <td className="py-1">
                <Bar value={people} max={most} />
              </td>
              <td className="w-px py-1 ps-4 text-end tabular-nums">{people}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
