"use client";

import { type ComponentType, useState } from "react";
import { useTranslations } from "#language/use";
import { CheckButton } from "../trust/check-button";
import { useHydrated } from "../ui/use-hydrated";
import type { EntryQuestion } from "./judge-entry";

/** Proves in the visitor's browser that the log holds an entry. The code for it comes when it is asked for. */
export function EntryCheck(question: EntryQuestion) {
  const t = useTranslations("log.entryCheck");
  const hydrated = useHydrated();
  const [loaded, setLoaded] = useState<{ Checked: ComponentType<EntryQuestion> } | null>(null);
  const [isLost, setLost] = useState(false);
  if (!hydrated) return null;
  if (loaded) return <loaded.Checked {...question} />;
  const load = () =>
    import("./checked-entry").then(
      ({ CheckedEntry }) => setLoaded({ Checked: CheckedEntry }),
      () => setLost(true),
    );
  return (
    <>
      {isLost && <p className="text-danger">{t("lost")}</p>}
      <CheckButton onClick={load}>{t("verify")}</CheckButton>
    </>
  );
}
