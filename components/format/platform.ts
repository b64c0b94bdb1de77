const systemNames: Record<string, string> = {
  linux: "Linux",
  darwin: "macOS",
  windows: "Windows",
  freebsd: "FreeBSD",
};

const machineNames: Record<string, string> = {
  amd64: "x86-64",
  arm64: "ARM 64-bit",
  armv7: "ARMv7",
  riscv64: "RISC-V 64-bit",
};

/** `linux-amd64` → `linux` */
export function systemOf(platform: string): string {
  return platform.split("-")[0] ?? platform;
}

/** `darwin` → `macOS` */
export function formatSystem(system: string): string {
  return systemNames[system] ?? system;
}

/** `darwin-arm64` → `macOS, ARM 64-bit` */
export function formatPlatform(platform: string): string {
  const machine = platform.split("-")[1] ?? "";
  return `${formatSystem(systemOf(platform))}, ${machineNames[machine] ?? machine}`;
}
