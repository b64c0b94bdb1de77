"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";

/** Asks once more, with the keyboard on the answer that changes nothing. */
export function RemoveIdentity({
  label,
  isAsking,
  onRemove,
  onKeep,
}: {
  label: string;
  isAsking: boolean;
  onRemove: () => void;
  onKeep: () => void;
}) {
  const t = useTranslations("account.removeIdentity");
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);

  return (
    <div className="flex flex-wrap items-center gap-3 rounded-md bg-surface px-4 py-3">
      <p className="min-w-0 flex-[1_1_16rem] text-base break-words">{t("ask", { label })}</p>
      <Button ref={keep} onClick={onKeep}>
        {t("keep")}
      </Button>
      <Button tone="danger" disabled={isAsking} onClick={onRemove}>
        {t("remove")}
      </Button>
    </div>
  );
}
