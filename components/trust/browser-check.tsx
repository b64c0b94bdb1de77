"use client";

import { type ComponentType, useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "#language/use";
import { useHydrated } from "../ui/use-hydrated";
import { whenSeen } from "../ui/when-seen";
import { CheckButton } from "./check-button";
import type { CheckQuestion } from "./checked-proof";

/**
 * Verifies the proof again in the visitor's browser. The code for it, many times the size of this page's, is
 * fetched when the panel comes into view or the button is pressed.
 */
export function BrowserCheck(question: CheckQuestion) {
  const t = useTranslations("trust.check.start");
  const place = useRef<HTMLDivElement>(null);
  const hydrated = useHydrated();
  const [loaded, setLoaded] = useState<{ Checked: ComponentType<CheckQuestion> } | null>(null);
  const [isLost, setLost] = useState(false);

  const load = useCallback(() => {
    import("./checked-proof").then(
      ({ CheckedProof }) => setLoaded({ Checked: CheckedProof }),
      () => setLost(true),
    );
  }, []);

  useEffect(() => {
    if (place.current !== null) return whenSeen(place.current, load);
  }, [load]);

  return (
    <div ref={place} className="grid grid-cols-1 gap-3 text-sm">
      {loaded ? (
        <loaded.Checked {...question} />
      ) : (
        <>
          <p>{hydrated ? t("not") : t("noScripts")}</p>
          {isLost && <p className="text-danger">{t("lost")}</p>}
          {hydrated && <CheckButton onClick={load}>{t("now")}</CheckButton>}
        </>
      )}
    </div>
  );
}
