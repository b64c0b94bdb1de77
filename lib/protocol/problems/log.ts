import type { Problem } from "./problem";

export const logProblems = {} as const satisfies Record<string, Problem>;
