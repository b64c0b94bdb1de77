"use client";

import type { CaseRuling } from "@hecate/protocol/wire/moderation";
import { useEffect, useState } from "react";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";

/** The way back, for who ruled: while it is open, or waits for a second. */
export function UndoRuling({
  ruling: { state, undoUntil },
  isAsking,
  onUndo,
}: {
  ruling: CaseRuling;
  isAsking: boolean;
  onUndo: () => void;
}) {
  const t = useTranslations("moderation.undoRuling");
  const left = useSecondsLeft(undoUntil);
  const isOpen = state === "proposed" || (left !== null && left > 0);
  if (!isOpen) return null;
  return (
    <p className="flex flex-wrap items-center gap-3">
      <Button data-undo disabled={isAsking} onClick={onUndo}>
        {t("undo")}
      </Button>
      {left !== null && (
        <span role="timer" aria-live="off" className="font-mono text-sm text-soft tabular-nums">
          {t("left", { clock: clock(left) })}
        </span>
      )}
    </p>
  );
}

/** Null before scripts run, and without an end. */
function useSecondsLeft(until: string | null): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (until === null) return;
    const tick = () => setLeft(Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [until]);
  return until === null ? null : left;
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
