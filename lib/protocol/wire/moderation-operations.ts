export const moderationOperations = {} as const;
