import { describe, expect, test } from "vitest";
import { judgeFile } from "#lib/scanning/judge-file";
import type { Observation } from "#lib/scanning/observation";

const source = { repository: "https://github.com/acme/loan-tui.git", revision: "1".repeat(40) };
const claim = { platform: "linux-amd64", source, isFirstVersion: true } as const;

function judge(seen: Observation, changed: Partial<Parameters<typeof judgeFile>[1]> = {}) {
  const [finding] = judgeFile([seen], { ...claim, ...changed });
  return finding;
}

const elf = (arch: "amd64" | "arm64"): Observation => ({
  is: "executable",
  format: "elf",
  targets: [{ os: "linux", arch }],
});

const go: Extract<Observation, { is: "go-build" }> = {
  is: "go-build",
  go: "go1.26.4",
  module: "github.com/acme/loan-tui/v2",
  version: "v2.0.0",
  revision: source.revision,
  modified: false,
};

describe("what stops a version", () => {
  test.each<[string, Observation]>([
    ["bytes that an operator put down", { is: "known-bad", note: "a worm" }],
    ["what an antivirus knows by name", { is: "malware", name: "Eicar" }],
  ])("is %s, whichever version it is", (_, seen) => {
    expect(judge(seen)?.weight).toBe("hold");
    expect(judge(seen, { isFirstVersion: false })?.weight).toBe("hold");
  });

  test.each<[string, Observation]>([
    ["a known pattern", { is: "harmful-pattern", name: "coin miner" }],
    ["a program for another platform", elf("arm64")],
  ])("is %s in a first version; in a later one it is doubtful", (_, seen) => {
    expect(judge(seen)?.weight).toBe("hold");
    expect(judge(seen, { isFirstVersion: false })?.weight).toBe("flag");
  });

  test.each<[string, Observation]>([
    ["a packed program", { is: "packed", by: "upx", where: "UPX0" }],
    ["a secret", { is: "secret", kind: "private-key", count: 2, offset: 7 }],
    ["a damaged header", { is: "broken-header", format: "pe" }],
    ["a file of no known kind", { is: "unknown-format" }],
    ["another revision", { ...go, revision: "2".repeat(40) }],
  ])("is not %s: that is only doubtful", (_, seen) => {
    expect(judge(seen)?.weight).toBe("flag");
  });

  test.each<[string, Observation]>([
    ["a script", { is: "script", interpreter: "node" }],
    ["the right program", elf("amd64")],
    ["the right source", go],
  ])("is not %s: that is only said", (_, seen) => expect(judge(seen)?.weight).toBe("note"));
});

test("a universal binary is made for each of its halves", () => {
  const seen: Observation = {
    is: "executable",
    format: "mach-o",
    targets: [
      { os: "darwin", arch: "arm64" },
      { os: "darwin", arch: "amd64" },
    ],
  };
  expect(judge(seen, { platform: "darwin-amd64" })?.rule).toBe("platform-agrees");
  expect(judge(seen, { platform: "linux-amd64" })).toMatchObject({
    rule: "platform-differs",
    text: "It is a Mach-O program for macOS on ARM64, or macOS on x86-64, and is offered for linux-amd64.",
  });
});

describe("what a Go program says of its source", () => {
  test.each([
    ["agrees with the manifest", {}, "source-agrees"],
    [
      "agrees from a folder of the repository",
      { module: "github.com/acme/loan-tui/cmd/tui" },
      "source-agrees",
    ],
    ["agrees under a name of its own", { module: "acme.example/loan-tui" }, "source-agrees"],
    ["differs in its repository", { module: "github.com/other/loan-tui" }, "source-differs"],
    [
      "differs in a repository of similar name",
      { module: "github.com/acme/loan-tui-x" },
      "source-differs",
    ],
    ["differs in its revision", { revision: "2".repeat(40) }, "source-differs"],
    ["does not name a revision", { revision: null }, "source-unnamed"],
  ])("%s", (_, changed, rule) => expect(judge({ ...go, ...changed })?.rule).toBe(rule));

  test("is held against nothing where the manifest names no source", () => {
    expect(judge(go, { source: undefined })?.rule).toBe("source-unnamed");
  });

  test("is shown as changed after its revision", () => {
    expect(judge({ ...go, modified: true })?.text).toContain("files changed");
  });
});

test("a secret is named and placed, and never shown", () => {
  expect(judge({ is: "secret", kind: "aws-access-key", count: 3, offset: 12 })?.text).toBe(
    "Something of the form of an AWS access key at byte 12, and 2 more.",
  );
});
