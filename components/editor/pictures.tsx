"use client";

import { limits } from "@hecate/protocol/limits";
import type { Picture } from "@hecate/protocol/listing-draft";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "#language/use";
import { useHydrated } from "../ui/use-hydrated";
import { PictureDrop } from "./picture-drop";
import { PictureItem } from "./picture-item";
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
  const isHydrated = useHydrated();
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<{ place: number; act: string } | null>(null);
  const [said, setSaid] = useState("");
  const { uploads, room, add, remove } = sending;

  // A button that moves with its picture loses the focus on the way.
  useEffect(() => {
    if (focus === null) return;
    const item = list.current?.children[focus.place];
    item?.querySelector<HTMLElement>(`[data-act=${focus.act}]`)?.focus();
  }, [focus]);

  function move(from: number, by: -1 | 1) {
    const moved = [...pictures];
    moved.splice(from + by, 0, ...moved.splice(from, 1));
    onChange(moved);
    setFocus({ place: from + by, act: by < 0 ? "earlier" : "later" });
    setSaid(t("moved", { from: from + 1, to: from + by + 1 }));
  }

  function leaveOut(place: number) {
    onChange(pictures.filter((_, index) => index !== place));
    setFocus({ place: Math.min(place, pictures.length - 2), act: "remove" });
    setSaid(t("leftOut", { place: place + 1 }));
  }

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
      {isHydrated && <PictureDrop uploads={uploads} room={room} onAdd={add} onRemove={remove} />}
      <p aria-live="polite" className="sr-only">
        {said} {uploads.map(({ name, error }) => error && `${name} ${error}`).join(" ")}{" "}
        {sending.isSending && t("coming")}
      </p>
    </fieldset>
  );
}
