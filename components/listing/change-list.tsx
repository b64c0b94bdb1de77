import { changeSubject, outcomeOf } from "@hecate/protocol/change-words";
import { groupAlike } from "@hecate/protocol/manifest-diff";
import type { ManifestChange } from "@hecate/protocol/wire/comparison";
import { useLanguage, useTranslations } from "#language/use";
import { formatBytes } from "../format/bytes";

/** What two manifests say differently, each in words and then as it is written. */
export function ChangeList({ changes }: { changes: readonly ManifestChange[] }) {
  const t = useTranslations("listing.changeList");
  return (
    <dl className="grid grid-cols-1 text-base">
      {groupAlike(changes).map((group) => {
        const [change] = group;
        const subject = group.map((each) => subjectWords(each, t)).join(", ");
        return (
          <div key={subject} className="grid gap-1 border-t border-line py-3 first:border-0">
            <dt>
              <span className="font-mono text-sm [overflow-wrap:anywhere]">{subject}</span>{" "}
              <span className="ms-1 text-soft">
                <Became change={change} />
              </span>
            </dt>
            <dd className="grid gap-0.5 font-mono text-xs break-all">
              <Written change={change} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

type Say = ReturnType<typeof useTranslations<"listing.changeList">>;

function subjectWords(change: ManifestChange, t: Say): string {
  return change.of === "platform" || change.of === "dependency"
    ? changeSubject(change)
    : t(`subject.${change.of}`);
}

function Became({ change }: { change: ManifestChange }) {
  const t = useTranslations("listing.changeList");
  const language = useLanguage();
  const { kind, ...facts } = outcomeOf(change);
  const written = Object.entries(facts).map(([name, fact]: [string, number | string | null]) => [
    name,
    typeof fact === "number" ? formatBytes(fact, language) : (fact ?? t("anyVersion")),
  ]);
  return t(`outcome.${kind}`, Object.fromEntries(written));
}

/** Of a dependency the words say it all. */
function Written({ change }: { change: ManifestChange }) {
  if (change.of === "dependency") return null;
  const [before, after] = [change.before, change.after].map((side) =>
    side === null || typeof side === "string" ? side : side.cid,
  );
  return (
    <>
      {before && <del className="text-danger no-underline">− {before}</del>}
      {after && <ins className="text-ok no-underline">+ {after}</ins>}
    </>
  );
}
