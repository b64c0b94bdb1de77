import { describe, expect, test } from "vitest";
import { cell } from "./cell";
import { geometricSign } from "./geometric-sign";

describe("a geometric sign", () => {
  test("reaches the edges of its cell, so that a line goes on in the next", () => {
    expect(geometricSign("─", 90)).toBe("M93.9 9.4h5.1v1.2h-5.1zM90 9.4h5.1v1.2h-5.1z");
    expect(geometricSign("█", 9)).toBe(`M9 0h${cell.width}v${cell.height}h-${cell.width}z`);
  });

  test("is drawn for every light, heavy and rounded line, block and dot", () => {
    const signs = [..."─━│┃┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╭╮╰╯▀▁▂▃▄▅▆▇█▉▊▋▌▍▎▏▐▖▗▘▙▚▛▜▝▞▟⠁⣿"];
    expect(signs.filter((sign) => !geometricSign(sign, 0))).toEqual([]);
  });

  test("is left to the font where we do not draw it", () => {
    expect([..."═╬░┄a"].map((sign) => geometricSign(sign, 0))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
