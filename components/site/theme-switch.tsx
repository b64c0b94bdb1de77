"use client";

import { useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "#language/use";
import { useHydrated } from "../ui/use-hydrated";
import { chooseTheme, onTheme, showTheme, storedTheme, themes } from "./theme";

/** Absent before scripts run: without them the system decides. */
export function ThemeSwitch() {
  const t = useTranslations("site.theme");
  const hydrated = useHydrated();
  const chosen = useSyncExternalStore(onTheme, storedTheme, () => "system" as const);

  useEffect(() => showTheme(chosen), [chosen]);

  if (!hydrated) return null;
  return (
    <fieldset className="flex flex-wrap gap-x-4">
      <legend className="sr-only">{t("label")}</legend>
      {themes.map((theme) => (
        <label
          key={theme}
          className="relative cursor-pointer rounded text-faint hover:text-text has-checked:text-text has-checked:underline has-checked:underline-offset-4 has-focus-visible:outline-2 has-focus-visible:outline-offset-3 has-focus-visible:outline-torch"
        >
          <input
            type="radio"
            name="theme"
            className="absolute inset-0 cursor-pointer opacity-0"
            checked={theme === chosen}
            onChange={() => chooseTheme(theme)}
          />
          {t(theme)}
        </label>
      ))}
    </fieldset>
  );
}
