"use client";

import { useRef, useState } from "react";
import type { ApiRefusal } from "../api/ask-api";
import { type Kind, uploadFile } from "../api/upload-file";

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

interface Sending<View> {
  readonly kind: Kind;
  readonly path: string;
  /** How many more the listing can show. */
  readonly space: number;
  /** Said before anything is sent; what the service then says of the bytes counts. */
  readonly whyNot: (file: File, hasRoom: boolean) => string | null;
  readonly onCome: (stored: View, file: File) => Promise<void>;
}

/** Sends files as soon as they are chosen; one that is refused keeps no other from coming. */
export function useUploads<View>({ kind, path, space, whyNot, onCome }: Sending<View>) {
  const next = useRef(0);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const coming = uploads.filter(({ error }) => error === null).length;

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
    const onProgress = (share: number) => change(key, { share });
    const answer = await uploadFile<View>(kind, path, file, onProgress, stop.signal);
    if (stop.signal.aborted) return drop(key);
    if (!answer.ok) return change(key, { error: answer.refusal });
    await onCome(answer.value, file);
    drop(key);
  }

  return {
    uploads,
    room: space - coming,
    isSending: coming > 0,
    add(files: Iterable<File>) {
      let room = space - coming;
      for (const file of files) send(file, room-- > 0);
    },
    /** Stops it, or forgets that it was refused. */
    remove({ key, stop }: Upload) {
      stop.abort();
      drop(key);
    },
  };
}
