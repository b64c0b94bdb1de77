import type { Style } from "./style";

/** Says on one line that something is awaited; gone when it is done. */
export interface Spinner {
  say(text: string): void;
  done(): void;
}

export const noSpinner: Spinner = { say() {}, done() {} };

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const turnMilliseconds = 80;
const startOfLine = "\r\u001b[K";

export function turningSpinner(stream: NodeJS.WriteStream, style: Style): Spinner {
  let text = "";
  let turn = 0;
  const timer = setInterval(() => {
    turn += 1;
    stream.write(`${startOfLine}${style.accent(frames[turn % frames.length] ?? "")} ${text}`);
  }, turnMilliseconds);
  return {
    say(said) {
      text = said;
    },
    done() {
      clearInterval(timer);
      stream.write(startOfLine);
    },
  };
}
