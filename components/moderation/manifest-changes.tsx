import type { CaseView } from "@hecate/protocol/wire/moderation";

/** Field by field, what differs from the version published before. */
export function ManifestChanges({ previous }: { previous: CaseView["previous"] }) {
  if (previous === null) {
    return <p className="text-soft">It is the first version; there is nothing to compare with.</p>;
  }
  const { version, changes } = previous;
  return (
    <>
      <p className="mb-3 text-base text-soft">
        {changes.length === 0 ? "Nothing, against" : "Against"} version {version}.
      </p>
      <dl className="grid grid-cols-1 text-sm">
        {changes.map(({ field, before, after }) => (
          <div key={field} className="grid gap-1 border-t border-line py-2.5">
            <dt className="font-mono [overflow-wrap:anywhere] text-soft">{field}</dt>
            <dd className="grid gap-0.5 font-mono text-xs [overflow-wrap:anywhere]">
              {before !== null && <del className="text-danger no-underline">− {shown(before)}</del>}
              {after !== null && <ins className="text-ok no-underline">+ {shown(after)}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
