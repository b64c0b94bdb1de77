import type { Platform } from "@hecate/protocol/platform";
import type { Target } from "#lib/scanning/formats/executable";

/** Whether a program is made for the platform that it is offered for. */
export function isMadeFor(platform: Platform, targets: readonly Target[]): boolean {
  return targets.some(({ os, arch }) => platform === `${os}-${arch}`);
}

const systemNames = { linux: "Linux", darwin: "macOS", windows: "Windows", freebsd: "FreeBSD" };
const processorNames = { amd64: "x86-64", arm64: "ARM64", armv7: "32-bit ARM", riscv64: "RISC-V" };

/** "Linux on x86-64, or Linux on ARM64". */
export function targetWords(targets: readonly Target[]): string {
  const words = targets.map(({ os, arch }) => {
    const system = os ? systemNames[os] : "an operating system that we do not list";
    return `${system} on ${arch ? processorNames[arch] : "a processor that we do not list"}`;
  });
  return [...new Set(words)].join(", or ");
}
