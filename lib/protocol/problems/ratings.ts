import type { Problem } from "./problem";

export const ratingsProblems = {} as const satisfies Record<string, Problem>;
