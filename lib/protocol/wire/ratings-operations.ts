export const ratingsOperations = {} as const;
