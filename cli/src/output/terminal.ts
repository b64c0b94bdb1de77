import { plainButPainted } from "./plain";
import { noProgress, type Progress, progressBar } from "./progress";
import { noSpinner, type Spinner, turningSpinner } from "./spinner";
import { type Style, styleOf } from "./style";

export interface TerminalOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
}

/** The two streams: stdout takes the result and nothing else, stderr everything said beside it. */
export interface Terminal {
  /** For the result, on stdout. */
  readonly style: Style;
  /** Characters in a line of the screen that stdout is; infinite where it is none. */
  readonly columns: number;
  /** For notes, on stderr. */
  readonly noteStyle: Style;
  result(text: string): void;
  /** Something worth knowing; silent under --quiet and --json. */
  note(text: string): void;
  /** Only under --verbose. */
  detail(text: string): void;
  /** Shown even under --quiet. */
  complain(text: string): void;
  progress(label: string, totalBytes: number): Progress;
  spinner(): Spinner;
}

export function terminalOn(
  stdout: NodeJS.WriteStream,
  stderr: NodeJS.WriteStream,
  options: TerminalOptions,
): Terminal {
  const noteStyle = styleOf(options.color && stderr.isTTY === true);
  const talkative = !options.quiet && !options.json;
  const animated = talkative && options.color && stderr.isTTY === true;
  const line = (text: string) => stderr.write(`${plainButPainted(text)}\n`);
  return {
    style: styleOf(options.color && stdout.isTTY === true),
    columns: (stdout.isTTY && stdout.columns) || Number.POSITIVE_INFINITY,
    noteStyle,
    result(text) {
      if (text !== "") stdout.write(`${plainButPainted(text)}\n`);
    },
    note(text) {
      if (talkative) line(text);
    },
    detail(text) {
      if (options.verbose) line(noteStyle.dim(text));
    },
    complain: line,
    progress(label, totalBytes) {
      return animated ? progressBar(stderr, noteStyle, label, totalBytes) : noProgress;
    },
    spinner() {
      return animated ? turningSpinner(stderr, noteStyle) : noSpinner;
    },
  };
}
