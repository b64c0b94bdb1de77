import type { Problem } from "./problem";

export const scanningProblems = {} as const satisfies Record<string, Problem>;
