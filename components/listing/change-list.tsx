import { changeSubject, changeWords } from "@hecate/protocol/change-words";
import { groupAlike } from "@hecate/protocol/manifest-diff";
import type { ManifestChange } from "@hecate/protocol/wire/comparison";
import { formatBytes } from "../format/bytes";

/** What two manifests say differently, each in words and then as it is written. */
export function ChangeList({ changes }: { changes: readonly ManifestChange[] }) {
  return (
    <dl className="grid grid-cols-1 text-base">
      {groupAlike(changes).map((group) => {
        const [change] = group;
        const subject = group.map(changeSubject).join(", ");
        return (
          <div key={subject} className="grid gap-1 border-t border-line py-3 first:border-0">
            <dt>
              <span className="font-mono text-sm [overflow-wrap:anywhere]">{subject}</span>{" "}
              <span className="ms-1 text-soft">{changeWords(change, formatBytes)}</span>
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
