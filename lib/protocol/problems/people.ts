import type { Problem } from "./problem";

export const peopleProblems = {} as const satisfies Record<string, Problem>;
