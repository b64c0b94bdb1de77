"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "#language/use";
import { useHydrated } from "./use-hydrated";

const shownMs = 2000;

/** Copies `text`. Absent outside a secure context, where it could do nothing; before scripts run its place is kept. */
export function CopyButton({ text, of }: { text: string; of: string }) {
  const t = useTranslations("ui.copy");
  const hydrated = useHydrated();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [copied]);

  if (hydrated && !window.isSecureContext) return null;
  return (
    <button
      type="button"
      aria-label={t("label", { of })}
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
      className={`shrink-0 cursor-pointer rounded-md px-3 py-1 font-mono text-xs text-faint hover:text-text ${hydrated ? "" : "invisible"}`}
    >
      <span aria-live="polite">{copied ? t("copied") : t("copy")}</span>
    </button>
  );
}
