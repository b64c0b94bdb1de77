import { printBytes } from "./sizes";
import type { Style } from "./style";

/** A running count of bytes, shown while it runs and gone when it is done. */
export interface Progress {
  add(bytes: number): void;
  done(): void;
}

export const noProgress: Progress = { add() {}, done() {} };

const redrawMilliseconds = 80;
/** The whole line fits 80 columns. */
const barCells = 20;
const labelChars = 20;
const startOfLine = "\r\u001b[K";

/** Draws on one line of a terminal, at most a dozen times a second. */
export function progressBar(
  stream: NodeJS.WriteStream,
  style: Style,
  label: string,
  totalBytes: number,
): Progress {
  const name = label.length > labelChars ? `…${label.slice(1 - labelChars)}` : label;
  const startedAt = performance.now();
  let drawnAt = 0;
  let bytes = 0;

  function draw(now: number) {
    drawnAt = now;
    const share = totalBytes === 0 ? 1 : Math.min(1, bytes / totalBytes);
    const filled = Math.round(share * barCells);
    const bar = style.accent("█".repeat(filled)) + style.dim("░".repeat(barCells - filled));
    const speed = printBytes((bytes / Math.max(1, now - startedAt)) * 1000);
    const percent = `${Math.floor(share * 100)}`.padStart(3);
    const amount = `${printBytes(bytes)} of ${printBytes(totalBytes)}`;
    stream.write(`${startOfLine}  ${name}  ${bar} ${percent} %  ${amount}  ${speed}/s`);
  }

  return {
    add(more) {
      bytes += more;
      const now = performance.now();
      if (now - drawnAt >= redrawMilliseconds) draw(now);
    },
    done() {
      stream.write(startOfLine);
    },
  };
}
