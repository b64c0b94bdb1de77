"use client";

import { limits } from "@hecate/protocol/limits";
import { useState } from "react";
import { RefusalSentences } from "../account/refusal-words";
import { Bar } from "../ui/bar";
import type { Upload, useImages } from "./use-images";

/** Chooses images, by a dialogue or by dropping them, and shows how far each has come. */
export function ReportImages({ images }: { images: ReturnType<typeof useImages> }) {
  const { uploads, add, remove } = images;
  const [isOver, setOver] = useState(false);
  const isFull = uploads.length >= limits.reportImages;
  return (
    <fieldset>
      <legend className="font-mono text-sm">Images, {limits.reportImages} at most</legend>
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
        <span>
          Choose PNG, JPEG or WebP, or drop them here. They are drawn anew, without what cameras
          hide in them, and only moderators and you see them.
        </span>
        <input
          type="file"
          multiple
          accept="image/png,image/jpeg,image/webp"
          disabled={isFull}
          onChange={({ target }) => {
            add(target.files ?? []);
            target.value = "";
          }}
          className="max-w-full font-mono text-sm file:mr-3 file:cursor-pointer file:rounded-md file:border file:border-line file:bg-ground file:px-3 file:py-1 file:text-text"
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
  const { name, share, cid, error } = upload;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 text-base">
      <span className="break-all">
        {name}{" "}
        <span className={error ? "text-danger" : "text-faint"}>
          {error ? <RefusalSentences refusal={error} /> : cid ? "is there" : "is on its way"}
        </span>
      </span>
      <button
        type="button"
        aria-label={`Leave out ${name}`}
        onClick={onRemove}
        className="cursor-pointer font-mono text-sm text-soft underline underline-offset-4 hover:text-text"
      >
        leave out
      </button>
      {!error && !cid && <Bar value={share} max={1} />}
    </li>
  );
}
