/** Keys, and what they do under `moderation.keyHelp.does`. */
export const queueKeyList = [
  ["j  k", "nextCase"],
  ["Enter", "open"],
  ["x  Space", "choose"],
  ["r", "ruleChosen"],
  ["c", "claim"],
  ["a", "assign"],
  ["f", "filters"],
  ["Esc", "chooseNothing"],
  ["?", "list"],
] as const;

export const caseKeyList = [
  ["j  k", "nextReport"],
  ["r", "toRuling"],
  ["c", "claimCase"],
  ["a", "assign"],
  ["u", "undo"],
  ["Ctrl Enter", "send"],
  ["Esc", "back"],
  ["?", "list"],
] as const;

export const appealKeyList = [
  ["j  k", "nextAppeal"],
  ["Enter", "openCase"],
  ["r", "decide"],
  ["Esc", "back"],
  ["?", "list"],
] as const;

export type KeyList = typeof queueKeyList | typeof caseKeyList | typeof appealKeyList;
