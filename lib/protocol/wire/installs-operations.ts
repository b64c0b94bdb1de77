export const installsOperations = {} as const;
