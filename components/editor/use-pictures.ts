"use client";

import { limits } from "@hecate/protocol/limits";
import type { Picture } from "@hecate/protocol/listing-draft";
import type { UploadedScreenshot } from "@hecate/protocol/wire/listing";
import { useRef, useState } from "react";
import { useLanguage, useTranslations } from "#language/use";
import type { ApiRefusal } from "../api/ask-api";
import { uploadImage } from "../api/upload-image";
import { formatBytes } from "../format/bytes";

/** A file on its way, or one that was not taken. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  /** How much of it was sent, of 1. */
  readonly share: number;
  /** In our words before anything is sent; else why the service did not take it. */
  readonly error: string | ApiRefusal | null;
  readonly stop: AbortController;
}

const takenTypes: readonly string[] = ["image/png", "image/jpeg", "image/webp"];

/** Sends pictures as soon as they are chosen; one that is refused keeps no other from coming. */
export function usePictures(path: string, shown: number, onCome: (picture: Picture) => void) {
  const t = useTranslations("editor.form.drop");
  const language = useLanguage();
  const next = useRef(0);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const coming = uploads.filter(({ error }) => error === null).length;

  /** Said before anything is sent; what the service then says of the bytes counts. */
  function whyNot({ type, size }: File, hasRoom: boolean): string | null {
    if (!takenTypes.includes(type)) return t("notAPicture");
    if (size > limits.screenshotBytes) {
      return t("tooLarge", { size: formatBytes(limits.screenshotBytes, language) });
    }
    return hasRoom ? null : t("tooMany", { most: limits.screenshots });
  }

  function change(key: number, to: Partial<Upload>) {
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)));
  }

  function drop(key: number) {
    setUploads((all) => all.filter((each) => each.key !== key));
  }

  async function send(file: File, hasRoom: boolean) {
    const key = next.current++;
    const stop = new AbortController();
    const error = whyNot(file, hasRoom);
    setUploads((all) => [...all, { key, name: file.name, share: 0, error, stop }]);
    if (error !== null) return;
    const answer = await uploadImage<UploadedScreenshot>(
      `${path}/screenshots`,
      file,
      (share) => change(key, { share }),
      stop.signal,
    );
    if (stop.signal.aborted) return drop(key);
    if (!answer.ok) return change(key, { error: answer.refusal });
    const { cid, width, height } = answer.value;
    onCome({ cid, width, height, url: await addressOf(file) });
    drop(key);
  }

  return {
    uploads,
    room: limits.screenshots - shown - coming,
    isSending: coming > 0,
    add(files: Iterable<File>) {
      let room = limits.screenshots - shown - coming;
      for (const file of files) send(file, room-- > 0);
    },
    /** Stops it, or forgets that it was refused. */
    remove({ key, stop }: Upload) {
      stop.abort();
      drop(key);
    },
  };
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
