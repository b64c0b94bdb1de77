"use client";

import { limits } from "@hecate/protocol/limits";
import type { Picture } from "@hecate/protocol/listing-draft";
import { useLanguage, useTranslations } from "#language/use";
import { formatBytes } from "../format/bytes";
import { useHydrated } from "../ui/use-hydrated";
import { FileDrop } from "./file-drop";
import { PictureItem } from "./picture-item";
import { useOrder } from "./use-order";
import type { usePictures } from "./use-pictures";

/** The pictures of a listing in their order, and the way for more. */
export function Pictures({
  pictures,
  sending,
  onChange,
}: {
  pictures: readonly Picture[];
  sending: ReturnType<typeof usePictures>;
  onChange: (pictures: readonly Picture[]) => void;
}) {
  const t = useTranslations("editor.form.pictures");
  const drop = useTranslations("editor.form.drop");
  const language = useLanguage();
  const isHydrated = useHydrated();
  const { list, said, move, leaveOut } = useOrder(pictures, onChange, {
    moved: (from, to) => t("moved", { from, to }),
    leftOut: (place) => t("leftOut", { place }),
  });
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-4">
      <legend className="mb-1.5 font-mono text-sm">
        {t("legend", { count: pictures.length, most: limits.screenshots })}
      </legend>
      <ol ref={list} className="grid grid-cols-1 gap-3 empty:hidden">
        {pictures.map((picture, index) => (
          <PictureItem
            key={picture.cid}
            picture={picture}
            place={index + 1}
            of={pictures.length}
            isHydrated={isHydrated}
            onMove={(by) => move(index, by)}
            onRemove={() => leaveOut(index)}
          />
        ))}
      </ol>
      {isHydrated && (
        <FileDrop
          sending={sending}
          accept="image/png,image/jpeg,image/webp"
          choose={drop("choose", {
            size: formatBytes(limits.screenshotBytes, language),
            megapixels: limits.screenshotPixels / 1e6,
            most: limits.screenshots,
          })}
          label={drop("add")}
        />
      )}
      <p aria-live="polite" className="sr-only">
        {said} {sending.uploads.map(({ name, error }) => error && `${name} ${error}`).join(" ")}{" "}
        {sending.isSending && t("coming")}
      </p>
    </fieldset>
  );
}
