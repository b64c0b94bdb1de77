import type { Problem } from "./problem";

export const reputationProblems = {} as const satisfies Record<string, Problem>;
