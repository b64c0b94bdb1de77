/** Why a moderator may not decide something, as views and refusals say it. */
export const conflictWords = {
  reported: "You reported it yourself",
  publishes: "A key of yours publishes for this publisher",
  own: "The ruling is your own",
} as const;

export type Conflict = keyof typeof conflictWords;
