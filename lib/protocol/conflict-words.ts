/** Why a moderator may not decide something, as views and refusals say it. */
export const conflictWords = {
  reported: "You reported it yourself",
  publishes: "A key of yours publishes for this publisher",
  own: "The ruling is your own",
  authority: "You, or an administrator on whose word you moderate, already have a part in it",
} as const;

export type Conflict = keyof typeof conflictWords;
