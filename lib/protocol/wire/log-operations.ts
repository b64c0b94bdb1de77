export const logOperations = {} as const;
