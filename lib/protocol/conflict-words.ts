/** Why a moderator may not decide something, as views and refusals say it. */
export const conflictWords = {
  reported: "You reported it yourself",
  publishes: "A key of yours publishes for this publisher",
  own: "The ruling is your own",
  authority: "You and who ruled moderate on one administrator's word",
} as const;

export type Conflict = keyof typeof conflictWords;
