"use client";

import type { ReportVerdict } from "@hecate/protocol/wire/reports";
import { useEffect, useState } from "react";
import { type Decision, undecided } from "./decision";

export interface Draft extends Decision {
  /** By report, where it is not the ruling's own. */
  readonly verdicts: Readonly<Record<string, ReportVerdict>>;
}

/** Whether there is anything in it to lose. */
export function isBegun({ action, reason, statement }: Draft): boolean {
  return action !== "" || reason !== "" || statement !== "";
}

const empty: Draft = { ...undecided, verdicts: {} };

/**
 * What is being written on a case. It outlives a reload, the way to the queue and a session that
 * ends meanwhile; it ends with the tab, and when it is sent.
 */
export function useDraft(caseId: string) {
  const name = `hecate-ruling-${caseId}`;
  const [draft, setShown] = useState<Draft>(empty);
  useEffect(() => {
    const kept = sessionStorage.getItem(name);
    if (kept !== null) setShown({ ...empty, ...JSON.parse(kept) });
  }, [name]);

  function setDraft(changed: Draft) {
    sessionStorage.setItem(name, JSON.stringify(changed));
    setShown(changed);
  }

  function forget() {
    sessionStorage.removeItem(name);
    setShown(empty);
  }

  return { draft, setDraft, forget };
}
