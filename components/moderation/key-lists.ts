export const queueKeyList = [
  ["j  k", "next case, the one before"],
  ["Enter", "open it"],
  ["x  Space", "choose it, or not"],
  ["r", "rule: on the chosen ones, or on this one"],
  ["c", "claim it"],
  ["a", "assign it to me, or release it"],
  ["f", "go to the filters"],
  ["Esc", "leave a field, choose nothing"],
  ["?", "this list"],
] as const;

export const caseKeyList = [
  ["j  k", "next report, the one before"],
  ["r", "go to the ruling"],
  ["c", "claim the case"],
  ["a", "assign it to me, or release it"],
  ["u", "undo my ruling, in its ten minutes"],
  ["Ctrl Enter", "send the ruling, from its fields"],
  ["Esc", "leave a field, then back to the queue"],
  ["?", "this list"],
] as const;

export const appealKeyList = [
  ["j  k", "next appeal, the one before"],
  ["Enter", "open its case"],
  ["r", "decide it"],
  ["Esc", "leave a field, then back to the queue"],
  ["?", "this list"],
] as const;
