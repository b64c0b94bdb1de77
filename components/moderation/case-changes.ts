import type { CaseView } from "@hecate/protocol/wire/moderation";
import { counted } from "./milli";
import { actionWords, reasonWords, stateWords } from "./words";

/** What a moderator looked at when they began to write. */
export type SeenCase = Pick<
  CaseView,
  "revision" | "state" | "assignee" | "versionState" | "reportItems" | "rulings"
>;

/** What became different between two looks at a case, sentence by sentence; own claims do not count. */
export function caseChanges(before: SeenCase, after: SeenCase): string[] {
  return [
    ...reportChanges(before, after),
    ...rulingChanges(before, after),
    ...assigneeChanges(before, after),
    ...stateChanges(before, after),
  ];
}

function reportChanges(before: SeenCase, after: SeenCase): string[] {
  const known = new Map(before.reportItems.map((report) => [report.id, report]));
  const added = after.reportItems.filter(({ id }) => !known.has(id));
  const retracted = after.reportItems.filter(
    ({ id, state }) => state === "retracted" && known.get(id)?.state === "open",
  );
  return [
    ...added.map(({ reason, reporter }) => {
      return `A report came in: ${reasonWords[reason]}, by ${reporter?.handle ?? "nobody named"}.`;
    }),
    ...(retracted.length > 0 ? [`${counted(retracted.length, "report")} taken back.`] : []),
  ];
}

function rulingChanges(before: SeenCase, after: SeenCase): string[] {
  const known = new Map(before.rulings.map(({ id, state }) => [id, state]));
  return after.rulings.flatMap(({ id, state, action, moderator }) => {
    if (known.get(id) === state) return [];
    const what = `${moderator.handle}: ${actionWords[action].label}`;
    if (state === "proposed") return [`${what}, proposed.`];
    return [state === "in-force" ? `${what}, in force.` : `${what}, taken back.`];
  });
}

function assigneeChanges(before: SeenCase, after: SeenCase): string[] {
  const [was, is] = [before.assignee, after.assignee];
  if (was?.handle === is?.handle || was?.me || is?.me) return [];
  return [is === null ? `${was?.handle} released the case.` : `${is.handle} claimed the case.`];
}

function stateChanges(before: SeenCase, after: SeenCase): string[] {
  const [was, is] = [before.versionState.state, after.versionState.state];
  return [
    ...(was === is ? [] : [`The version went from ${stateWords[was]} to ${stateWords[is]}.`]),
    ...(before.state === after.state ? [] : [`The case is ${after.state}.`]),
  ];
}
