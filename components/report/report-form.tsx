"use client";

import { limits } from "@hecate/protocol/limits";
import type { ReportReason, ReportReceipt } from "@hecate/protocol/wire/reports";
import { type FormEvent, useState, useSyncExternalStore } from "react";
import { ActRefusal } from "../account/act-refusal";
import { isHinted, onHint } from "../account/signed-in-hint";
import { type ApiRefusal, askApi } from "../api/ask-api";
import { Button } from "../ui/button";
import { TextArea } from "../ui/text-area";
import { FiledReport } from "./filed-report";
import { ReasonChoice } from "./reason-choice";
import { ReportImages } from "./report-images";
import { type Reportable, ReportTarget } from "./report-target";
import { ReporterChoice } from "./reporter-choice";
import { useImages } from "./use-images";

/** Tells the moderators what is wrong with a version. What was typed stays when it is refused. */
export function ReportForm({
  app: { org, name },
  current,
  versions,
}: {
  app: { readonly org: string; readonly name: string };
  current: string;
  versions: readonly Reportable[];
}) {
  const isSignedIn = useSyncExternalStore(
    onHint,
    () => isHinted(document.cookie),
    () => false,
  );
  const [reason, setReason] = useState<ReportReason | null>(null);
  const [target, setTarget] = useState({ version: current, cid: "" });
  const [text, setText] = useState("");
  const [wantsNoName, setWantsNoName] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [filed, setFiled] = useState<ReportReceipt | null>(null);
  const images = useImages();
  const isAnonymous = wantsNoName || !isSignedIn;
  const page = `/listings/${org}/${name}`;

  async function file(event: FormEvent) {
    event.preventDefault();
    setAsking(true);
    const answer = await askApi<ReportReceipt>(
      "POST",
      `/api/v1${page}/versions/${encodeURIComponent(target.version)}/reports`,
      {
        reason,
        text,
        images: images.cids,
        ...(target.cid && { cid: target.cid }),
        ...(isAnonymous && { anonymous: true }),
      },
    );
    setAsking(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setFiled(answer.value);
  }

  if (filed) return <FiledReport report={filed} />;
  return (
    <form onSubmit={file} className="grid grid-cols-1 gap-8">
      <ReasonChoice reason={reason} onChoose={setReason} />
      <ReportTarget
        versions={versions}
        {...target}
        onChoose={(version, cid) => setTarget({ version, cid })}
      />
      <TextArea
        id="report-text"
        label="What is wrong"
        hint="What it did, on which system, and how to see it again."
        value={text}
        required
        maxLength={limits.reportTextChars}
        onChange={({ target: { value } }) => setText(value)}
      />
      <ReporterChoice
        isSignedIn={isSignedIn}
        isAnonymous={isAnonymous}
        signIn={`/sign-in?callbackUrl=${encodeURIComponent(`${page}/report`)}`}
        onChoose={setWantsNoName}
      />
      {isSignedIn && <ReportImages images={images} />}
      <ActRefusal refusal={refusal} />
      <p>
        <Button type="submit" tone="strong" disabled={isAsking || images.isSending}>
          Send the report
        </Button>
      </p>
    </form>
  );
}
