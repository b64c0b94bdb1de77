/** Process exit status of the command line for a problem. See `docs/protocol.md`, "Exit codes". */
export const exitCodes = {
  refused: 1,
  usage: 2,
  notFound: 3,
  notAuthorised: 4,
  unreachable: 5,
  unverified: 6,
  bug: 70,
  interrupted: 130,
} as const;

export interface Problem {
  /** HTTP status the service answers with; for problems only the command line meets, the nearest one. */
  readonly status: number;
  readonly title: string;
  /** What the reader can do about it, one sentence. */
  readonly hint: string;
  readonly exit: keyof typeof exitCodes;
}

export function problem(
  status: number,
  exit: keyof typeof exitCodes,
  title: string,
  hint: string,
): Problem {
  return { status, exit, title, hint };
}
