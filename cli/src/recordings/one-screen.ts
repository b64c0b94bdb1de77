/**
 * What was drawn, on the one screen that a player has: going to the alternate screen and coming back from
 * it becomes an empty screen, since coming back would lead to the user's own lines. Takes what
 * `drawingFilter` gave, whose sequences are whole.
 */
export function onOneScreen(drawn: string): string {
  return drawn.replace(modeChange, (whole, modes: string, final: string) => {
    const all = modes.split(";");
    const kept = all.filter((mode) => !alternateScreen.has(mode));
    if (kept.length === all.length) return whole;
    return kept.length > 0 ? `\x1b[?${kept.join(";")}${final}${emptyScreen}` : emptyScreen;
  });
}

export const emptyScreen = "\x1b[H\x1b[2J";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin what is looked for
const modeChange = /\x1b\[\?([0-9;]+)([hl])/g;
const alternateScreen = new Set(["47", "1047", "1049"]);
