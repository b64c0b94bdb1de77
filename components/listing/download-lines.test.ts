import { describe, expect, it } from "vitest";
import { downloadLines } from "./download-lines";

const sha256 = "ab".repeat(32);

function lines(platform: string) {
  const artifact = { platform, cid: "bafkreiexample", size: 1, sha256 };
  return downloadLines("loan-tui", artifact, "https://hecate.example");
}

describe("downloading by hand", () => {
  it.each([
    ["linux-riscv64", "sha256sum -c"],
    ["darwin-arm64", "shasum -a 256 -c"],
    ["windows-amd64", "Get-FileHash"],
    ["freebsd-amd64", "sha256 -c"],
  ])("on %s compares the hash with %s", (platform, tool) => {
    const [fetchLine, checkLine] = lines(platform);
    expect(fetchLine).toContain("https://hecate.example/ipfs/bafkreiexample");
    expect(checkLine).toContain(tool);
    expect(checkLine).toContain(sha256);
  });
});
