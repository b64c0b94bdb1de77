import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawingFilter } from "./drawing-filter";

const drawn = (output: string) => drawingFilter()(output);

describe("what a terminal program wrote", () => {
  test.each([
    ["text in any script", "héllo 日本 🔥 é"],
    ["line ends, tabs and backspaces", "a\r\n\tb\b"],
    ["colours of every kind", "\x1b[1;31mx\x1b[38;2;1;2;3m\x1b[48;5;9m\x1b[4:3m\x1b[m"],
    ["the cursor's ways", "\x1b[A\x1b[2B\x1b[3;4H\x1b[5G\x1b7\x1b8\x1bM\x1b[s\x1b[u"],
    ["erasing, inserting and scrolling", "\x1b[J\x1b[2K\x1b[3X\x1b[L\x1b[2P\x1b[2;9r\x1b[S"],
    ["the alternate screen and the cursor's visibility", "\x1b[?1049h\x1b[?25l\x1b[?7h\x1b[?2026h"],
    ["line-drawing characters", "\x1b(0lqk\x1b(B\x0e\x0f"],
  ])("keeps %s", (_, output) => {
    expect(drawn(output)).toBe(output);
  });

  test.each([
    ["titles", "\x1b]0;owned\x07"],
    ["the clipboard", "\x1b]52;c;cm0gLXJmIC8=\x1b\\"],
    ["links", "\x1b]8;;https://evil.example\x1b\\"],
    ["colours of the palette", "\x1b]4;1;rgb:00/00/00\x9c"],
    ["device control strings", "\x1bP$qm\x1b\\"],
    ["application, privacy and other strings", "\x1b_Ga=T;AAAA\x1b\\\x1b^x\x1b\\\x1bXx\x1b\\"],
    ["strings by their one-byte names", "\x9d52;c;QQ==\x9c\x90$qm\x9c\x9fx\x9c\x9bc"],
    [
      "questions after state, place and kind",
      "\x1b[6n\x1b[5n\x1b[?6n\x1b[c\x1b[>c\x1b[=c\x1b[>q\x1bZ\x05",
    ],
    ["questions after modes and checksums", "\x1b[?2026$p\x1b[4$p\x1b[1;1;1;1;1;1*y\x1b[0x"],
    ["what windows do", "\x1b[3;0;0t\x1b[8;1;1t\x1b[21t\x1b[22;0t"],
    [
      "modes of keyboard, mouse and paste",
      "\x1b[?1h\x1b[?1000h\x1b[?1006h\x1b[?2004h\x1b[?1004h\x1b=\x1b>\x1b[>1u\x1b[>4;2m\x1b[?9001h",
    ],
    ["flashing, blinking and the cursor's shape", "\x1b[?5h\x1b[?12h\x1b[2 q"],
    ["what clears the lines that scrolled by", "\x1b[3J"],
    [
      "tab stops, margins and other lasting settings",
      "\x1bH\x1b[3g\x1b[?69h\x1b[20h\x1b[!p\x1b#8\x1b%G\x1b[1;5s",
    ],
    ["media copy", "\x1b[5i\x1b[?5i\x1b[4i"],
    ["floods of bells, and other controls", "\x07\x07\x07\x00\x7f\x11\x13"],
  ])("loses %s", (_, output) => {
    expect(drawn(`a${output}b`)).toBe("ab");
  });

  test("keeps of several modes those that draw", () => {
    expect(drawn("\x1b[?25;1000;7l")).toBe("\x1b[?25;7l");
  });

  test("does as often what a number says as the largest screen is high or wide", () => {
    expect(drawn("\x1b[999999999L\x1b[1;99999b\x1b[77777b")).toBe("\x1b[100L\x1b[300b");
  });

  test("clears the screen where the whole terminal was to be reset", () => {
    expect(drawn("\x1bc")).toBe("\x1b[m\x1b[r\x1b[H\x1b[2J");
  });

  test("never comes out of a string that nothing ends", () => {
    expect(drawn("a\x1b]0;title\nrm -rf /\r")).toBe("a");
  });
});

/** All that a terminal can be told by what is let through. */
const allowed =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  /^(?:[^\x00-\x1f\x7f-\x9f]|[\b\t\n\r\x0e\x0f]|\x1b[78DEM]|\x1b[()][0AB]|\x1b\[[0-9;:]{0,128}m|\x1b\[[0-9;]{0,9}[A-HIJKLMPSTXZ@`abdefrsu]|\x1b\[4[hl]|\x1b\[\?(?:(?:6|7|25|47|1047|1048|1049|2026);?)+[hl])*$/u;

const hostile = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          ..."\x1b\x1b\x1b[[]P_^X?;:>!$ \"'()0123456789ABHJKhlmnpqrstux\\\x07\x9b\x9d\x9c\x18\x1a\x05\x0e\n",
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constantFrom("\x1b[?1049h", "\x1b]52;c;", "\x1b[6n", "\x1bP") },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("whatever a program wrote", () => {
  test("what comes through is on the list", () => {
    fc.assert(
      fc.property(hostile, (output) => {
        expect(drawn(output)).toMatch(allowed);
      }),
      { numRuns: 3_000 },
    );
  });

  test("it makes no difference where it is cut", () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 6 }), (pieces) => {
        const filter = drawingFilter();
        expect(pieces.map((piece) => filter(piece)).join("")).toBe(drawn(pieces.join("")));
      }),
      { numRuns: 1_000 },
    );
  });

  test("what came through comes through again as it is", () => {
    fc.assert(
      fc.property(hostile, (output) => {
        const once = drawn(output);
        expect(drawn(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });
});
