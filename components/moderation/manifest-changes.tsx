import type { CaseView } from "@hecate/protocol/wire/moderation";
import { useTranslations } from "#language/use";

type Change = NonNullable<CaseView["previous"]>["changes"][number];

/** Field by field, what differs from the version published before. */
export function ManifestChanges({ previous }: { previous: CaseView["previous"] }) {
  const t = useTranslations("moderation.manifestChanges");
  if (previous === null) {
    return <p className="text-soft">{t("first")}</p>;
  }
  const { version, changes } = previous;
  return (
    <>
      <p className="mb-3 text-base text-soft">
        {t(changes.length === 0 ? "nothing" : "against", { version })}
      </p>
      <dl className="grid grid-cols-1 text-sm">
        {alike(changes).map(([{ field, before, after }, ...others]) => (
          <div key={field} className="grid gap-1 border-t border-line py-2.5">
            <dt className="font-mono [overflow-wrap:anywhere] text-soft">
              {[field, ...others.map((other) => other.field)].join(", ")}
            </dt>
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

/** Changes that say the same: nine platforms often share one file. */
function alike(changes: readonly Change[]): [Change, ...Change[]][] {
  const groups = new Map<string, [Change, ...Change[]]>();
  for (const change of changes) {
    const key = JSON.stringify([change.before, change.after]);
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()];
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
