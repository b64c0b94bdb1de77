import { describe, expect, it } from "vitest";
import { onOneScreen } from "./one-screen";

describe("a recording on the player's one screen", () => {
  it("finds it empty where its program went to the alternate screen or came back", () => {
    for (const mode of ["47", "1047", "1049"]) {
      expect(onOneScreen(`a\x1b[?${mode}hb\x1b[?${mode}lc`)).toBe("a\x1b[H\x1b[2Jb\x1b[H\x1b[2Jc");
    }
    expect(onOneScreen("\x1b[?25;1049l")).toBe("\x1b[?25l\x1b[H\x1b[2J");
  });

  it("draws all else as it is", () => {
    const drawn = "\x1b[?25l\x1b[1;31mx\x1b[?2026h\x1b[2;3H";
    expect(onOneScreen(drawn)).toBe(drawn);
  });
});
