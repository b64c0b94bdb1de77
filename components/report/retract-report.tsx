"use client";

import type { ReportView } from "@hecate/protocol/wire/reports";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { type ApiRefusal, askApi } from "../api/ask-api";
import { Button } from "../ui/button";

/** Takes an open report back, after asking. `track` is the key to a tip without a name. */
export function RetractReport({ id, track }: { id: string; track: string | undefined }) {
  const t = useTranslations("report.retract");
  const router = useRouter();
  const [isSure, setSure] = useState<boolean | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);

  async function retract() {
    setAsking(true);
    const answer = await askApi<ReportView>("POST", `/api/v1/reports/${id}/retract`, { track });
    setAsking(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) router.refresh();
  }

  return (
    <div className="grid grid-cols-1 gap-3">
      <RefusalWords refusal={refusal} />
      <div className="flex flex-wrap items-center gap-3">
        {isSure ? (
          <>
            <p role="status">{t("sure")}</p>
            <Button autoFocus onClick={() => setSure(false)}>
              {t("keep")}
            </Button>
            <Button tone="danger" disabled={isAsking} onClick={retract}>
              {t("take")}
            </Button>
          </>
        ) : (
          <Button autoFocus={isSure === false} onClick={() => setSure(true)}>
            {t("ask")}
          </Button>
        )}
      </div>
    </div>
  );
}
