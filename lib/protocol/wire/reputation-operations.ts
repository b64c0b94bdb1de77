export const reputationOperations = {} as const;
