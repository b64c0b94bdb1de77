import type { Problem } from "./problem";

export const moderationProblems = {} as const satisfies Record<string, Problem>;
