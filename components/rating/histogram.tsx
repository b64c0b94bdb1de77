import { counted } from "../format/stars";
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
  const most = Math.max(...counts);
  return (
    <table className="w-full border-collapse text-left font-mono text-sm">
      <caption className="sr-only">People whose stars count, by how many they gave</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Stars</th>
          <th scope="col">Share</th>
          <th scope="col">People</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((_, index) => {
          const stars = counts.length - index;
          const people = counts[stars - 1] ?? 0;
          return (
            <tr key={stars}>
              <th scope="row" className="w-px py-1 pr-4 font-normal whitespace-nowrap">
                <Link
                  href={hrefOf(stars)}
                  className="underline decoration-line underline-offset-4 hover:decoration-current"
                >
                  {counted(stars, "star")}
                </Link>
              </th>
              <td className="py-1">
                <Bar value={people} max={most} />
              </td>
              <td className="w-px py-1 pl-4 text-right tabular-nums">{people}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
