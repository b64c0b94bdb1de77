import { type Draft, draftOf, type Field, type Opened } from "@hecate/protocol/listing-draft";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

const names: { readonly [field in Field]: string } = {
  description: "description",
  tags: "tags",
  homepage: "homepage",
  pictures: "screenshots",
  readme: "readme",
};

/** What somebody else changed while it was edited here, to be kept or replaced, field by field. */
export function ClashNotice({
  base,
  clashes,
  onSettle,
}: {
  /** What the listing says now. */
  base: Opened;
  clashes: readonly Field[];
  onSettle: (field: Field, theirs: boolean) => void;
}) {
  if (clashes.length === 0) return null;
  const now = draftOf(base);
  return (
    <Notice tone="warning" title="Somebody changed the same while you wrote">
      <ul className="grid grid-cols-1 gap-4">
        {clashes.map((field) => (
          <li key={field} className="grid grid-cols-1 gap-2">
            <details>
              <summary className="text-text">The {names[field]} there now</summary>
              <p className="mt-1 max-h-60 overflow-auto text-base break-words whitespace-pre-wrap">
                {wordsOf(now, field)}
              </p>
            </details>
            <div className="flex flex-wrap gap-3">
              <Button onClick={() => onSettle(field, false)}>Keep my {names[field]}</Button>
              <Button onClick={() => onSettle(field, true)}>Take theirs</Button>
            </div>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function wordsOf(now: Draft, field: Field): string {
  if (field === "pictures") return `${now.pictures.length} pictures`;
  return now[field] || "Nothing";
}
