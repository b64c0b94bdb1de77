import { limits } from "@hecate/protocol/limits";
import type { ReactNode } from "react";
import { useLanguage, useTranslations } from "#language/use";
import type { ApiRefusal } from "../api/ask-api";
import { formatBytes } from "../format/bytes";
import { refusalText } from "./refusal-text";

/** Why it was not done and what to do about it; read out when it appears. */
export function RefusalWords({ refusal }: { refusal: ApiRefusal | null }) {
  if (refusal === null) return null;
  return (
    <p role="alert" className="text-base text-danger">
      <RefusalSentences refusal={refusal} />
    </p>
  );
}

/** The same where something around it is read out. */
export function RefusalSentences({ refusal }: { refusal: ApiRefusal }) {
  const t = useTranslations("api.refusal");
  const language = useLanguage();
  if ("title" in refusal) {
    const { title, hint } = refusalText(refusal);
    return (
      <span lang="en" dir="ltr">
        {title}. {aside(hint)}
      </span>
    );
  }
  const isRecording = refusal.code.startsWith("recording-");
  const bytes = isRecording ? limits.recordingBytes : limits.screenshotBytes;
  const most = formatBytes(bytes, language);
  return t.rich(refusal.code, { hint: aside, most });
}

function aside(hint: ReactNode) {
  return <span className="text-soft">{hint}</span>;
}
