/** A character's place in the drawing of a screen, in its own units: JetBrains Mono at `fontSize` is `width` wide. */
export const cell = { width: 9, height: 20, fontSize: 15, baseline: 15 } as const;
