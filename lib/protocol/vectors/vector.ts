import type { Result } from "../result";

/** One case: what goes in, and what comes out: a value, or the name it is refused by and where. */
export interface Vector<Input> {
  readonly title: string;
  readonly input: Input;
  readonly expect: { readonly ok?: unknown; readonly refused?: string; readonly at?: string };
}

export interface Outcome {
  readonly subject: string;
  readonly title: string;
  readonly ok: boolean;
  /** What came instead; empty when it came out as expected. */
  readonly detail: string;
}

/** Runs each vector and holds what comes out against what was expected, compared as JSON. */
export async function judge<Input>(
  subject: string,
  vectors: readonly Vector<Input>[],
  run: (input: Input) => Result<unknown> | Promise<Result<unknown>>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { title, input, expect } of vectors) {
    const result = await run(input);
    const at = expect.at === undefined || result.ok ? undefined : result.refusal.at;
    const came = result.ok ? { ok: result.value } : { refused: result.refusal.code, at };
    const ok = canonical(came) === canonical(expect);
    const why = result.ok ? "" : ` (${result.refusal.detail})`;
    const detail = ok ? "" : `expected ${canonical(expect)}, came ${canonical(came)}${why}`;
    outcomes.push({ subject, title, ok, detail });
  }
  return outcomes;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
