"use client";

import type { ReportReason, ReportReceipt } from "@hecate/protocol/wire/reports";
import { type FormEvent, useState } from "react";
import { type ApiRefusal, askApi } from "../api/ask-api";
import { useImages } from "./use-images";

interface Draft {
  readonly reason: ReportReason | null;
  readonly version: string;
  /** Of the one file that is meant; empty for the whole version. */
  readonly cid: string;
  readonly text: string;
  readonly isAnonymous: boolean;
}

/** A report while it is written, and what became of sending it. What was typed stays when it is refused. */
export function useReport(page: string, version: string, isSignedIn: boolean) {
  const empty = { reason: null, version, cid: "", text: "", isAnonymous: false };
  const [draft, setDraft] = useState<Draft>(empty);
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [filed, setFiled] = useState<ReportReceipt | null>(null);
  const images = useImages();
  const isAnonymous = draft.isAnonymous || !isSignedIn;

  async function file(event: FormEvent) {
    event.preventDefault();
    setAsking(true);
    const { reason, text, cid } = draft;
    const path = `/api/v1${page}/versions/${encodeURIComponent(draft.version)}/reports`;
    const answer = await askApi<ReportReceipt>("POST", path, {
      reason,
      text,
      images: images.cids,
      ...(cid && { cid }),
      ...(isAnonymous && { anonymous: true }),
    });
    setAsking(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setFiled(answer.value);
  }

  return {
    draft: { ...draft, isAnonymous },
    change: (to: Partial<Draft>) => setDraft((before) => ({ ...before, ...to })),
    images,
    file,
    isBusy: isAsking || images.isSending,
    refusal,
    filed,
  };
}
