"use client";

import { limits } from "@hecate/protocol/limits";
import { useSyncExternalStore } from "react";
import { useTranslations } from "#language/use";
import { ActRefusal } from "../account/act-refusal";
import { isHinted, onHint } from "../account/signed-in-hint";
import { useAddress } from "../language/use-address";
import { Button } from "../ui/button";
import { TextArea } from "../ui/text-area";
import { FiledReport } from "./filed-report";
import { ReasonChoice } from "./reason-choice";
import { ReportImages } from "./report-images";
import { type Reportable, ReportTarget } from "./report-target";
import { ReporterChoice } from "./reporter-choice";
import { useReport } from "./use-report";

/** Tells the moderators what is wrong with a version. */
export function ReportForm({
  app: { org, name },
  current,
  versions,
}: {
  app: { readonly org: string; readonly name: string };
  current: string;
  versions: readonly Reportable[];
}) {
  const t = useTranslations("report.form");
  const address = useAddress();
  const isSignedIn = useSyncExternalStore(
    onHint,
    () => isHinted(document.cookie),
    () => false,
  );
  const page = `/listings/${org}/${name}`;
  const { draft, change, images, file, isBusy, refusal, filed } = useReport(
    page,
    current,
    isSignedIn,
  );
  if (filed) return <FiledReport report={filed} />;
  return (
    <form onSubmit={file} className="grid grid-cols-1 gap-8">
      <ReasonChoice reason={draft.reason} onChoose={(reason) => change({ reason })} />
      <ReportTarget
        versions={versions}
        version={draft.version}
        cid={draft.cid}
        onChoose={(version, cid) => change({ version, cid })}
      />
      <TextArea
        id="report-text"
        label={t("text")}
        hint={t("hint")}
        value={draft.text}
        required
        maxLength={limits.reportTextChars}
        onChange={({ target }) => change({ text: target.value })}
      />
      <ReporterChoice
        isSignedIn={isSignedIn}
        isAnonymous={draft.isAnonymous}
        signIn={`/sign-in?callbackUrl=${encodeURIComponent(address(`${page}/report`))}`}
        onChoose={(isAnonymous) => change({ isAnonymous })}
      />
      {isSignedIn && <ReportImages images={images} />}
      <ActRefusal refusal={refusal} />
      <p>
        <Button type="submit" tone="strong" disabled={isBusy}>
          {t("send")}
        </Button>
      </p>
    </form>
  );
}
