"use client";

import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";
import { Link } from "../ui/link";
import { readSaved, type SavedFilter, withSaved, writeSaved } from "./saved-filter-list";

/** Filters under names of one's own. They stay in this browser. */
export function SavedFilters({ address }: { address: string }) {
  const t = useTranslations("moderation.savedFilters");
  const [saved, setSaved] = useState<readonly SavedFilter[] | null>(null);
  useEffect(() => setSaved(readSaved(localStorage)), []);
  if (saved === null) return null;

  function keep(filters: SavedFilter[]) {
    writeSaved(localStorage, filters);
    setSaved(readSaved(localStorage));
  }

  const isSavable = address !== "/moderation" && !saved.some((each) => each.address === address);
  if (saved.length === 0 && !isSavable) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 font-mono text-sm">
      {saved.length > 0 && (
        <ul aria-label={t("saved")} className="flex flex-wrap gap-2">
          {saved.map((each) => (
            <li key={each.label} className="flex min-w-0 rounded bg-raised">
              <Link
                href={each.address}
                aria-current={each.address === address ? "page" : undefined}
                className="min-w-0 truncate px-2.5 py-1 text-soft hover:text-text aria-[current=page]:text-torch"
              >
                {each.label}
              </Link>
              <button
                type="button"
                aria-label={t("forget", { label: each.label })}
                className="cursor-pointer px-2 text-faint hover:text-danger"
                onClick={() => keep(saved.filter((other) => other !== each))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {isSavable && <SaveFilter onSave={(label) => keep(withSaved(saved, { label, address }))} />}
    </div>
  );
}

function SaveFilter({ onSave }: { onSave: (label: string) => void }) {
  const t = useTranslations("moderation.savedFilters");
  const [label, setLabel] = useState("");

  function save(event: FormEvent) {
    event.preventDefault();
    onSave(label.trim());
  }

  return (
    <form onSubmit={save} className="flex flex-wrap gap-2">
      <input
        aria-label={t("name")}
        placeholder={t("nameHint")}
        value={label}
        maxLength={40}
        onChange={({ target }) => setLabel(target.value)}
        className="w-56 max-w-full rounded-md border border-line bg-surface px-3 py-1.5 placeholder:text-faint"
      />
      <Button type="submit" disabled={label.trim() === ""}>
        {t("save")}
      </Button>
    </form>
  );
}
