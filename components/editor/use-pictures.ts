"use client";

import { limits } from "@hecate/protocol/limits";
import type { Picture } from "@hecate/protocol/listing-draft";
import type { UploadedScreenshot } from "@hecate/protocol/wire/listing";
import { useLanguage, useTranslations } from "#language/use";
import { formatBytes } from "../format/bytes";
import { useUploads } from "./use-uploads";

const takenTypes: readonly string[] = ["image/png", "image/jpeg", "image/webp"];

/** Sends pictures for a listing that shows some already. */
export function usePictures(path: string, shown: number, onCome: (picture: Picture) => void) {
  const t = useTranslations("editor.form.drop");
  const language = useLanguage();

  function whyNot({ type, size }: File, hasRoom: boolean): string | null {
    if (!takenTypes.includes(type)) return t("notAPicture");
    if (size > limits.screenshotBytes) {
      return t("tooLarge", { size: formatBytes(limits.screenshotBytes, language) });
    }
    return hasRoom ? null : t("tooMany", { most: limits.screenshots });
  }

  return useUploads<UploadedScreenshot>({
    kind: "image",
    path: `${path}/screenshots`,
    space: limits.screenshots - shown,
    whyNot,
    onCome: async ({ cid, width, height }, file) =>
      onCome({ cid, width, height, url: await addressOf(file) }),
  });
}

/** A `data:` address: the page's policy lets pictures in from nowhere else but our own origin. */
function addressOf(file: File): Promise<string> {
  return new Promise((settle, fail) => {
    const reader = new FileReader();
    reader.onload = () => settle(String(reader.result));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(file);
  });
}
