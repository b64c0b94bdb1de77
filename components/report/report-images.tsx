"use client";

import { limits } from "@hecate/protocol/limits";
import { useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalSentences } from "../account/refusal-words";
import { Bar } from "../ui/bar";
import type { Upload, useImages } from "./use-images";

/** Chooses images, by a dialogue or by dropping them, and shows how far each has come. */
export function ReportImages({ images }: { images: ReturnType<typeof useImages> }) {
  const t = useTranslations("report.form.images");
  const { uploads, add, remove } = images;
  const [isOver, setOver] = useState(false);
  const isFull = uploads.length >= limits.reportImages;
  return (
    <fieldset>
      <legend className="font-mono text-sm">{t("legend", { most: limits.reportImages })}</legend>
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(event.dataTransfer.files);
        }}
        className={`mt-1.5 grid grid-cols-1 gap-2 rounded-md border border-dashed px-4 py-4 text-base text-soft ${isOver ? "border-accent bg-accent-wash" : "border-line"}`}
      >
        <span>{t("choose")}</span>
        <input
          type="file"
          multiple
          accept="image/png,image/jpeg,image/webp"
          disabled={isFull}
          onChange={({ target }) => {
            add(target.files ?? []);
            target.value = "";
          }}
          className="max-w-full font-mono text-sm file:me-3 file:cursor-pointer file:rounded-md file:border file:border-line file:bg-ground file:px-3 file:py-1 file:text-text"
        />
      </label>
      <ul aria-live="polite" className="mt-2 grid grid-cols-1 gap-2">
        {uploads.map((upload) => (
          <Chosen key={upload.key} upload={upload} onRemove={() => remove(upload.key)} />
        ))}
      </ul>
    </fieldset>
  );
}

function Chosen({ upload, onRemove }: { upload: Upload; onRemove: () => void }) {
  const t = useTranslations("report.form.images");
  const { name, share, cid, error } = upload;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 text-base">
      <span className="break-all">
        {name}{" "}
        <span className={error ? "text-danger" : "text-faint"}>
          {error ? <RefusalSentences refusal={error} /> : t(cid ? "there" : "coming")}
        </span>
      </span>
      <button
        type="button"
        aria-label={t("leaveOutOf", { name })}
        onClick={onRemove}
        className="cursor-pointer font-mono text-sm text-soft underline underline-offset-4 hover:text-text"
      >
        {t("leaveOut")}
      </button>
      {!error && !cid && <Bar value={share} max={1} />}
    </li>
  );
}
