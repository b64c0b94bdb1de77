"use client";

import { useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalSentences } from "../account/refusal-words";
import { Bar } from "../ui/bar";
import type { Upload, useUploads } from "./use-uploads";

/** Takes files, by a dialogue or by dropping them, and shows how far each has come. */
export function FileDrop({
  sending: { uploads, room, add, remove },
  accept,
  choose,
  label,
}: {
  sending: ReturnType<typeof useUploads>;
  accept: string;
  /** What can be dropped here. */
  choose: string;
  label: string;
}) {
  const [isOver, setOver] = useState(false);
  return (
    <>
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add([...event.dataTransfer.files]);
        }}
        className={`grid grid-cols-1 gap-2 rounded-md border border-dashed px-4 py-4 text-base text-soft ${isOver ? "border-accent bg-accent-wash" : "border-line"}`}
      >
        <span>{choose}</span>
        <input
          type="file"
          multiple
          accept={accept}
          aria-label={label}
          disabled={room <= 0}
          onChange={({ target }) => {
            add([...(target.files ?? [])]);
            target.value = "";
          }}
          className="max-w-full font-mono text-sm file:me-3 file:cursor-pointer file:rounded-md file:border file:border-line file:bg-ground file:px-3 file:py-1 file:text-text"
        />
      </label>
      <ul className="grid grid-cols-1 gap-2 empty:hidden">
        {uploads.map((upload) => (
          <Coming key={upload.key} upload={upload} onRemove={() => remove(upload)} />
        ))}
      </ul>
    </>
  );
}

function Coming({ upload, onRemove }: { upload: Upload; onRemove: () => void }) {
  const t = useTranslations("editor.form.drop");
  const { name, share, error } = upload;
  const percent = Math.round(share * 100);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 text-base">
      <span className="break-all">
        {name}{" "}
        <span className={error ? "text-danger" : "text-faint tabular-nums"}>
          {typeof error === "string" && error}
          {typeof error === "object" && error !== null && <RefusalSentences refusal={error} />}
          {error === null && (share < 1 ? `${percent} %` : t("looking"))}
        </span>
      </span>
      <button
        type="button"
        onClick={onRemove}
        className="min-h-6 cursor-pointer font-mono text-sm text-soft underline underline-offset-4 hover:text-text"
      >
        {t.rich(error ? "forget" : "stop", {
          name,
          sr: (words) => <span className="sr-only">{words}</span>,
        })}
      </button>
      {!error && (
        <div role="progressbar" aria-label={name} aria-valuenow={percent} className="col-span-2">
          <Bar value={share} max={1} />
        </div>
      )}
    </li>
  );
}
