import { emptyScreen, onOneScreen } from "./one-screen";

export type Key = "stop" | "pause" | "interrupt";

/** The user's terminal while it is ours. `close` gives it back as it was. */
export interface PlayerScreen {
  readonly columns: number;
  readonly rows: number;
  draw(drawn: string): void;
  close(): void;
}

/** Takes the terminal: an empty alternate screen, and keys as they are pressed. Null where there is none. */
export function openPlayerScreen(
  { stdin, stdout }: Pick<NodeJS.Process, "stdin" | "stdout">,
  onKey: (key: Key) => void,
): PlayerScreen | null {
  if (stdin.isTTY !== true || stdout.isTTY !== true) return null;
  const { columns, rows } = stdout;
  const press = (typed: Buffer) => {
    for (const byte of typed) {
      const key = keys[String.fromCharCode(byte)];
      if (key !== undefined) onKey(key);
    }
  };
  let isTaken = false;
  return {
    columns,
    rows,
    draw(drawn) {
      if (!isTaken) {
        isTaken = true;
        stdin.setRawMode(true).on("data", press).resume();
        stdout.write(taken);
      }
      stdout.write(onOneScreen(drawn));
    },
    close() {
      if (!isTaken) return;
      isTaken = false;
      stdin.off("data", press).setRawMode(false).pause();
      stdout.write(givenBack);
    },
  };
}

const keys: Record<string, Key> = { q: "stop", Q: "stop", " ": "pause", "\x03": "interrupt" };

const taken = `\x1b[?1049h\x1b[m${emptyScreen}`;

/**
 * Undoes all that a drawing may have set (`drawingFilter`): whole frames, colours, the scroll region,
 * character sets, inserting, origin, wrapping, the hidden cursor; then the screen from before.
 */
const givenBack =
  "\x1b[?2026l\x1b[m\x1b[r\x0f\x1b(B\x1b)B\x1b[4l\x1b[?6l\x1b[?7h\x1b[?25h\x1b[?1049l";
