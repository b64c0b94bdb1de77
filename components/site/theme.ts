import { themeKey } from "./theme-script";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const listeners = new Set<() => void>();

/** Calls `listener` when the theme changes, in this tab or another. */
export function onTheme(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}

export function storedTheme(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(themeKey)) ?? "system";
  } catch {
    return "system"; // Storage can be forbidden.
  }
}

export function chooseTheme(theme: Theme): void {
  try {
    if (theme === "system") localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // It then holds for this page.
  }
  showTheme(theme);
  for (const listener of listeners) listener();
}

/** On this page: its colours by `styles/tokens.css`, and the browser's own around it. */
export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
  for (const colour of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    colour.dataset.of ??= colour.media.includes("light") ? "light" : "dark";
    const { of } = colour.dataset;
    if (theme === "system") colour.media = `(prefers-color-scheme: ${of})`;
    else colour.media = of === theme ? "all" : "not all";
  }
}
