import { describe, expect, test } from "vitest";
import { newestVersion } from "#lib/listings/newest-version";

function newestOf(...versions: string[]): string | undefined {
  const candidates = versions.map((text) => {
    const [version = "", said = "listed"] = text.split(" ");
    const yanked = said === "yanked";
    return { version, yankedAt: yanked ? new Date(0) : null, state: yanked ? "listed" : said };
  });
  return newestVersion(candidates)?.version;
}

describe("the newest version", () => {
  test.each([
    ["is the highest by precedence, not by spelling", ["9.0.0", "10.0.0", "2.0.0"], "10.0.0"],
    ["is the highest, whatever came last", ["2.0.0", "1.9.9"], "2.0.0"],
    ["is no pre-release where there is a release", ["1.0.0", "2.0.0-rc.1"], "1.0.0"],
    [
      "is the highest pre-release where there is nothing else",
      ["2.0.0-rc.1", "2.0.0-rc.2"],
      "2.0.0-rc.2",
    ],
    ["is none that was yanked while another is left", ["1.0.0", "2.0.0 yanked"], "1.0.0"],
    ["is a pre-release before a yanked release", ["1.0.0-rc.1", "2.0.0 yanked"], "1.0.0-rc.1"],
    ["is none that is withheld while another is left", ["1.0.0", "2.0.0 quarantined"], "1.0.0"],
    ["is one that is limited before an older one", ["1.0.0", "2.0.0 limited"], "2.0.0"],
    ["is none that waits for review", ["1.0.0", "2.0.0 held", "1.5.0 removed"], "1.0.0"],
    ["is the highest when all were yanked", ["1.0.0 yanked", "2.0.0 yanked"], "2.0.0"],
  ])("%s", (_, versions, newest) => {
    expect(newestOf(...versions)).toBe(newest);
  });

  test("is nothing where there is nothing", () => {
    expect(newestOf()).toBeUndefined();
  });
});
