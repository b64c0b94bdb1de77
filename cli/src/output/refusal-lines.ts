import { problems } from "@hecate/protocol/problems";
import { exitCodes } from "@hecate/protocol/problems/problem";
import type { Refusal } from "@hecate/protocol/result";
import type { ProblemView } from "@hecate/protocol/wire/service";
import { isUnverified } from "../apps/unverified";
import { plainLines } from "./plain";
import type { Style } from "./style";

const helpOrigin = "https://hecate.social";

/** Process exit status for a refusal. */
export function exitCodeOf(refusal: Refusal): number {
  return exitCodes[isUnverified(refusal) ? "unverified" : problems[refusal.code].exit];
}

/** `error / why / try / code` lines, as docs/cli.md shows them. `origin`: the service in use, if known. */
export function refusalLines(refusal: Refusal, origin: string | null, style: Style): string {
  const { title, hint } = problems[refusal.code];
  // The service may have said it, or a file held it.
  const [first = "", ...rest] = plainLines(whyOf(refusal)).split("\n");
  return [
    `${style.bad("error:")} ${style.bold(title)}`,
    `  ${style.dim("why:")} ${first}`,
    ...rest.map((line) => `       ${line}`),
    `  ${style.dim("try:")} ${hint}`,
    ` ${style.dim("code:")} ${refusal.code} ${style.dim(pageOf(refusal, origin))}`,
  ].join("\n");
}

/** The same as one problem object (RFC 9457), for `--json`. */
export function refusalView(refusal: Refusal, origin: string | null): ProblemView {
  const { title, status, hint } = problems[refusal.code];
  const { code, detail, at } = refusal;
  const type = pageOf(refusal, origin);
  return { type, title, status, code, detail, hint, ...(at === undefined ? {} : { at }) };
}

function whyOf({ at, detail }: Refusal): string {
  return at === undefined ? detail : `${at}: ${detail}`;
}

function pageOf(refusal: Refusal, origin: string | null): string {
  return `${origin ?? helpOrigin}/problems/${refusal.code}`;
}
