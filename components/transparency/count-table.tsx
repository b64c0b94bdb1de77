import { useTranslations } from "#language/use";

/** A count for each name, as a table that can be read without colours. */
export function CountTable({
  caption,
  of,
  counts,
  words,
  lang,
}: {
  caption: string;
  /** What is counted, above the column of names. */
  of: string;
  counts: Readonly<Record<string, number>>;
  /** What a name is called; of others it is the name itself. */
  words?: Readonly<Record<string, string>>;
  /** Of the names, where it is not that of the page. */
  lang?: "en";
}) {
  const t = useTranslations("transparency.countTable");
  const rows = Object.entries(counts).sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
  return (
    <table className="w-full">
      <caption className="mb-2 text-start font-mono text-sm text-faint">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{t("number")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr className="border-t border-line">
            <td className="py-1.5 text-faint">{t("none")}</td>
            <td className="py-1.5 text-end font-mono text-sm tabular-nums">0</td>
          </tr>
        )}
        {rows.map(([name, count]) => (
          <tr key={name} className="border-t border-line">
            <th scope="row" lang={lang} className="py-1.5 font-normal">
              {words?.[name] ?? name}
            </th>
            <td className="py-1.5 text-end font-mono text-sm tabular-nums">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
