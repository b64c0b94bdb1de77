import type { Recording } from "@hecate/protocol/asciicast/recording";
import { type ScreenLine, screenLines } from "@hecate/protocol/terminal/screen-lines";
import { Terminal } from "@xterm/headless/lib-headless/xterm-headless.mjs";

export interface Frame {
  readonly columns: number;
  readonly rows: number;
  readonly lines: readonly ScreenLine[];
}

/** A recording in a terminal that nobody sees, at any moment of it. One `at` after the other. */
export class Playback {
  readonly #recording: Recording;
  readonly #terminal: Terminal;
  #next = 0;
  #atMs = 0;
  #frame: Frame;

  constructor(recording: Recording) {
    this.#recording = recording;
    const { columns: cols, rows } = recording;
    this.#terminal = new Terminal({ cols, rows, scrollback: 0, allowProposedApi: true });
    this.#frame = this.#seen();
  }

  /** The screen at a moment; the same object while it did not change. */
  async at(ms: number): Promise<Frame> {
    if (ms < this.#atMs) this.#rewind();
    this.#atMs = ms;
    const from = this.#next;
    let event = this.#recording.events[this.#next];
    while (event !== undefined && event.atMs <= ms) {
      if (event.kind === "resize") this.#terminal.resize(event.columns, event.rows);
      if (event.kind === "output") this.#terminal.write(event.text);
      event = this.#recording.events[++this.#next];
    }
    if (this.#next === from) return this.#frame;
    await new Promise<void>((written) => this.#terminal.write("", written));
    this.#frame = this.#seen();
    return this.#frame;
  }

  #rewind(): void {
    const { columns, rows } = this.#recording;
    this.#terminal.reset();
    this.#terminal.resize(columns, rows);
    this.#next = 0;
    this.#frame = this.#seen();
  }

  #seen(): Frame {
    const { cols: columns, rows } = this.#terminal;
    return { columns, rows, lines: screenLines(this.#terminal) };
  }
}
