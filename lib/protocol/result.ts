import type { ProblemCode } from "./problems";

/** Why something was refused. `at` is a JSON pointer into the input, or a path of tokens in a proof chain. */
export interface Refusal<Code extends ProblemCode = ProblemCode> {
  readonly code: Code;
  readonly detail: string;
  readonly at?: string;
}

export type Result<T, Code extends ProblemCode = ProblemCode> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<Code extends ProblemCode>(
  code: Code,
  detail: string,
  at?: string,
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: at === undefined ? { code, detail } : { code, detail, at } };
}
