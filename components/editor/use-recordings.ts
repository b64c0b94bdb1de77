"use client";

import { limits } from "@hecate/protocol/limits";
import type { Cast } from "@hecate/protocol/listing-draft";
import type { UploadedRecording } from "@hecate/protocol/wire/listing";
import { useLanguage, useTranslations } from "#language/use";
import { formatBytes } from "../format/bytes";
import { useUploads } from "./use-uploads";

/** Sends recordings for a listing that plays some already. */
export function useRecordings(path: string, shown: number, onCome: (recording: Cast) => void) {
  const t = useTranslations("editor.form.drop");
  const language = useLanguage();

  function whyNot({ name, size }: File, hasRoom: boolean): string | null {
    // Browsers know no type for them.
    if (!name.toLowerCase().endsWith(".cast")) return t("notARecording");
    if (size > limits.recordingBytes) {
      return t("tooLarge", { size: formatBytes(limits.recordingBytes, language) });
    }
    return hasRoom ? null : t("tooMany", { most: limits.recordings });
  }

  return useUploads<UploadedRecording>({
    kind: "recording",
    path: `${path}/recordings`,
    space: limits.recordings - shown,
    whyNot,
    onCome: async (recording) => onCome(recording),
  });
}
