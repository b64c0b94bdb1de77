import { describe, expect, it } from "vitest";
import { styleOf } from "../output/style";
import { installWords } from "./install-words";

const dull = styleOf(false);
const screen = { style: dull, columns: 80 };
const file = { style: dull, columns: Number.POSITIVE_INFINITY };

/** The last 90 days, with installs on some of them. */
function stats(installsOn: Record<number, number>) {
  const days = Array.from({ length: 90 }, (_, index) => {
    return { day: "2026-11-01", installs: installsOn[index] ?? 0, fetches: 0 };
  });
  return { days, installs: days.reduce((sum, { installs }) => sum + installs, 0), fetches: 0 };
}

describe("what info says of installs", () => {
  it("draws weeks on a screen only", () => {
    const words = "9, 3 of them in the last 90 days";
    expect(installWords(file, 9, stats({ 3: 1, 89: 2 }))).toBe(words);
    expect(installWords(screen, 9, stats({ 3: 1, 89: 2 }))).toBe(`${words}  ▅▁▁▁▁▁▁▁▁▁▁▁█`);
  });

  it("draws nothing of nothing", () => {
    expect(installWords(screen, 0, stats({}))).toBe("none yet");
    expect(installWords(screen, 9, stats({}))).toBe("9, 0 of them in the last 90 days");
  });
});
