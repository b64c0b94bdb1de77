import type { Result } from "@hecate/protocol/result";
import type { Environment } from "./config/environment";
import type { Home } from "./config/home";
import type { ServerSource } from "./config/server-address";
import type { Terminal } from "./output/terminal";

/** What every command is given: where it runs and whom it talks to. */
export interface Session {
  readonly environment: Environment;
  readonly home: Home;
  /** Origin of the service, such as `https://hecate.social`. */
  readonly origin: string;
  readonly serverSource: ServerSource;
  /** Becomes true once the service answered: what waits for it can go out, too. */
  readonly contact: { made: boolean };
  readonly terminal: Terminal;
  /** Aborted when the user interrupts. */
  readonly stop: AbortSignal;
  /** Leaves Ctrl-C to somebody else from now on: `stop` is aborted no more. */
  readonly releaseSignals: () => void;
  /** `--key-file`: a path, or `-` for stdin, instead of the home's identity. */
  readonly keyFile: string | null;
  readonly passphraseFromStdin: boolean;
  /** False under `--no-input` and where nobody sits at the terminal. */
  readonly mayAsk: boolean;
}

/** What a command gives back. `text` is for people, `json` for programs; both are the whole result. */
export interface Answer {
  readonly text: string;
  readonly json: unknown;
  /** Said after the result, beside it: lines for stderr. */
  readonly notes?: readonly string[];
  /** The command that most people type now. */
  readonly next?: string;
  /** Exit status of the process, when the command's own is not 0. */
  readonly exit?: number;
}

export type Outcome = Result<Answer>;
