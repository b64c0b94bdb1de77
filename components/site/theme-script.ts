/** Where a browser remembers the theme that was chosen in it: `light` or `dark`; nothing follows the system. */
export const themeKey = "hecate-theme";

/**
 * Runs before anything is painted, so that a chosen theme does not flash. A constant: the policy of
 * every page names its hash (`server/main.ts`).
 */
export const themeScript = `try{const t=localStorage.getItem("${themeKey}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
