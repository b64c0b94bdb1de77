"use client";

import { limits } from "@hecate/protocol/limits";
import type { ReportImageView } from "@hecate/protocol/wire/reports";
import { useRef, useState } from "react";
import type { ApiRefusal } from "../api/ask-api";
import { uploadFile } from "../api/upload-file";

export interface Upload {
  readonly key: number;
  readonly name: string;
  /** How much of it was sent, of 1. */
  readonly share: number;
  /** Once it is there. */
  readonly cid: string | null;
  readonly error: ApiRefusal | null;
}

/** Images that go with a report, each sent as soon as it is chosen. */
export function useImages() {
  const next = useRef(0);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);

  function change(key: number, to: Partial<Upload>) {
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)));
  }

  async function send(file: File) {
    const key = next.current++;
    setUploads((all) => [...all, { key, name: file.name, share: 0, cid: null, error: null }]);
    const answer = await uploadFile<ReportImageView>(
      "image",
      "/api/v1/report-images",
      file,
      (share) => change(key, { share }),
    );
    if (answer.ok) change(key, { share: 1, cid: answer.value.cid });
    else change(key, { error: answer.refusal });
  }

  return {
    uploads,
    cids: uploads.flatMap(({ cid }) => (cid === null ? [] : [cid])),
    isSending: uploads.some(({ cid, error }) => cid === null && error === null),
    add: (files: Iterable<File>) => {
      for (const file of [...files].slice(0, limits.reportImages - uploads.length)) send(file);
    },
    remove: (key: number) => setUploads((all) => all.filter((each) => each.key !== key)),
  };
}
