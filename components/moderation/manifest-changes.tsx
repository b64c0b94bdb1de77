import type { CaseView } from "@hecate/protocol/wire/moderation";
import { ChangeList } from "../listing/change-list";

/** What differs from the version published before. */
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
      <ChangeList changes={changes} />
    </>
  );
}
