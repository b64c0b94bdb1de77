export type CastLine = readonly [seconds: number, code: string, data: string];

/** An asciicast of version 2, as its publisher has it. */
export function aCast(
  events: readonly CastLine[] = [
    [0, "o", "$ loan-tui\r\n"],
    [1.5, "o", "\x1b[1;35m1,208.00 a month\x1b[m\r\n"],
  ],
  header: object = {},
): Buffer {
  const lines = [{ version: 2, width: 80, height: 24, ...header }, ...events];
  return Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}
