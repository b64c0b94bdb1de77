import { type Draft, draftOf, type Field, type Opened } from "@hecate/protocol/listing-draft";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

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
  const t = useTranslations("editor.form.clash");
  if (clashes.length === 0) return null;
  const now = draftOf(base);
  return (
    <Notice tone="warning" title={t("title")}>
      <ul className="grid grid-cols-1 gap-4">
        {clashes.map((field) => (
          <li key={field} className="grid grid-cols-1 gap-2">
            <details>
              <summary className="text-text">{t(`there.${field}`)}</summary>
              <p className="mt-1 max-h-60 overflow-auto text-base break-words whitespace-pre-wrap">
                <Now now={now} field={field} />
              </p>
            </details>
            <div className="flex flex-wrap gap-3">
              <Button onClick={() => onSettle(field, false)}>{t(`keep.${field}`)}</Button>
              <Button onClick={() => onSettle(field, true)}>{t("theirs")}</Button>
            </div>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Now({ now, field }: { now: Draft; field: Field }) {
  const t = useTranslations("editor.form.clash");
  if (field === "pictures") return t("pictures", { count: now.pictures.length });
  if (field === "recordings") return t("recordings", { count: now.recordings.length });
  return now[field] || t("nothing");
}
