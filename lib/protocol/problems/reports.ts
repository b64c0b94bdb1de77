import type { Problem } from "./problem";

export const reportsProblems = {} as const satisfies Record<string, Problem>;
