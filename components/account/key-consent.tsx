"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";

/** Names the key that answered, with the keyboard on the answer that changes nothing. */
export function KeyConsent({
  did,
  isAsking,
  onAgree,
  onCancel,
}: {
  did: string;
  isAsking: boolean;
  onAgree: () => void;
  onCancel: () => void;
}) {
  const t = useTranslations("account.keyConsent");
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);

  return (
    <div className="grid grid-cols-1 gap-4 rounded-md bg-surface px-4 py-4">
      <div role="status" className="grid grid-cols-1 gap-2">
        <p>
          {t.rich("answered", {
            key: (words) => <code className="text-sm font-bold break-all">{words}</code>,
            did,
          })}
        </p>
        <p className="text-base text-soft">
          {t.rich("compare", { code: (words) => <code className="text-sm">{words}</code> })}
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button ref={cancel} onClick={onCancel}>
          {t("notMine")}
        </Button>
        <Button tone="strong" disabled={isAsking} onClick={onAgree}>
          {t("add")}
        </Button>
      </div>
    </div>
  );
}
