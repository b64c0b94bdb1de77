/** `<os>-<arch>` as Go names them. */
export const platforms = [
  "linux-amd64",
  "linux-arm64",
  "linux-armv7",
  "linux-riscv64",
  "darwin-amd64",
  "darwin-arm64",
  "windows-amd64",
  "windows-arm64",
  "freebsd-amd64",
] as const;

export type Platform = (typeof platforms)[number];

export function isPlatform(text: string): text is Platform {
  return platforms.some((platform) => platform === text);
}
