export const scanningOperations = {} as const;
