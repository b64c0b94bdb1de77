"use client";

import { limits } from "@hecate/protocol/limits";
import type { Cast } from "@hecate/protocol/listing-draft";
import { useLanguage, useTranslations } from "#language/use";
import { formatBytes } from "../format/bytes";
import { formatDuration } from "../format/duration";
import { useHydrated } from "../ui/use-hydrated";
import { FileDrop } from "./file-drop";
import { OrderActs } from "./order-acts";
import { useOrder } from "./use-order";
import type { useRecordings } from "./use-recordings";

/** The recordings of a listing in their order, and the way for more. */
export function Recordings({
  recordings,
  sending,
  onChange,
}: {
  recordings: readonly Cast[];
  sending: ReturnType<typeof useRecordings>;
  onChange: (recordings: readonly Cast[]) => void;
}) {
  const t = useTranslations("editor.form.recordings");
  const language = useLanguage();
  const isHydrated = useHydrated();
  const { list, said, move, leaveOut } = useOrder(recordings, onChange, {
    moved: (from, to) => t("moved", { from, to }),
    leftOut: (place) => t("leftOut", { place }),
  });
  const { recordingBytes, recordings: most } = limits;
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-4">
      <legend className="mb-1.5 font-mono text-sm">
        {t("legend", { count: recordings.length, most })}
      </legend>
      <ol ref={list} className="grid grid-cols-1 gap-3 empty:hidden">
        {recordings.map(({ cid, title, seconds, bytes }, index) => (
          <li key={cid} className="grid grid-cols-1 gap-1">
            <span className="min-w-0 break-words">
              <bdi>{title ?? t("untitled", { place: index + 1 })}</bdi>{" "}
              <span className="text-base whitespace-nowrap text-faint tabular-nums">
                {formatDuration(seconds)} · {formatBytes(bytes, language)}
              </span>
            </span>
            <OrderActs
              field="recordings"
              cid={cid}
              what={t("name", { place: index + 1, of: recordings.length })}
              place={index + 1}
              of={recordings.length}
              isHydrated={isHydrated}
              onMove={(by) => move(index, by)}
              onRemove={() => leaveOut(index)}
            />
          </li>
        ))}
      </ol>
      {isHydrated && (
        <FileDrop
          sending={sending}
          accept=".cast"
          choose={t("choose", { size: formatBytes(recordingBytes, language), most })}
          label={t("add")}
        />
      )}
      <p aria-live="polite" className="sr-only">
        {said} {sending.uploads.map(({ name, error }) => error && `${name} ${error}`).join(" ")}{" "}
        {sending.isSending && t("coming")}
      </p>
    </fieldset>
  );
}
