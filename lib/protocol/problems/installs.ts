import type { Problem } from "./problem";

export const installsProblems = {} as const satisfies Record<string, Problem>;
