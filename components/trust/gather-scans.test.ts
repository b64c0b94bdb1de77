import type { ScanView } from "@hecate/protocol/wire/scans";
import { expect, test } from "vitest";
import { gatherScans } from "./gather-scans";

function aScan(overrides: Partial<ScanView> = {}): ScanView {
  return {
    platform: "linux-amd64",
    cid: "bafkrei",
    scanner: "built-in",
    state: "passed",
    ruleset: "hecate-1",
    findings: [],
    trouble: null,
    queuedAt: "2026-11-23T12:00:00.000Z",
    scannedAt: "2026-11-23T12:00:01.000Z",
    ...overrides,
  };
}

test("what is said of every platform is said once, without naming them", () => {
  const [group, ...others] = gatherScans([
    aScan(),
    aScan({ platform: "darwin-arm64", scannedAt: "2026-11-23T12:00:09.000Z" }),
  ]);
  expect([group?.platforms, others]).toEqual([[], []]);
});

test("what differs names its platforms", () => {
  const groups = gatherScans([
    aScan(),
    aScan({ platform: "linux-arm64", state: "flagged" }),
    aScan({ platform: "darwin-arm64" }),
    aScan({ scanner: "clamav", state: "queued" }),
  ]);
  expect(groups.map(({ platforms }) => platforms)).toEqual([
    ["linux-amd64", "darwin-arm64"],
    ["linux-arm64"],
    ["linux-amd64"],
  ]);
});
