import type { CaseView } from "@hecate/protocol/wire/moderation";
import { useTranslations } from "#language/use";

/** What a moderator looked at when they began to write. */
export type SeenCase = Pick<
  CaseView,
  "revision" | "state" | "assignee" | "versionState" | "reportItems" | "rulings"
>;

type Words<Name extends "caseChanges" | "reason" | "action" | "state"> = ReturnType<
  typeof useTranslations<`moderation.${Name}`>
>;

interface Wording {
  readonly t: Words<"caseChanges">;
  readonly reasons: Words<"reason">;
  readonly actions: Words<"action">;
  readonly states: Words<"state">;
}

export function useCaseChanges(): (before: SeenCase, after: SeenCase) => string[] {
  const t = useTranslations("moderation.caseChanges");
  const reasons = useTranslations("moderation.reason");
  const actions = useTranslations("moderation.action");
  const states = useTranslations("moderation.state");
  return (before, after) => caseChanges(before, after, { t, reasons, actions, states });
}

/** What became different between two looks at a case, sentence by sentence; own claims do not count. */
export function caseChanges(before: SeenCase, after: SeenCase, wording: Wording): string[] {
  return [
    ...reportChanges(before, after, wording),
    ...rulingChanges(before, after, wording),
    ...assigneeChanges(before, after, wording),
    ...stateChanges(before, after, wording),
  ];
}

function reportChanges(before: SeenCase, after: SeenCase, { t, reasons }: Wording): string[] {
  const known = new Map(before.reportItems.map((report) => [report.id, report]));
  const added = after.reportItems.filter(({ id }) => !known.has(id));
  const retracted = after.reportItems.filter(
    ({ id, state }) => state === "retracted" && known.get(id)?.state === "open",
  );
  return [
    ...added.map(({ reason, reporter }) => {
      return reporter
        ? t("reported", { reason: reasons(reason), handle: reporter.handle })
        : t("reportedByNobody", { reason: reasons(reason) });
    }),
    ...(retracted.length > 0 ? [t("retracted", { count: retracted.length })] : []),
  ];
}

const rulingStates = {
  proposed: "proposed",
  "in-force": "inForce",
  lapsed: "lapsed",
  replaced: "replaced",
  undone: "undone",
  reversed: "undone",
} as const;

function rulingChanges(before: SeenCase, after: SeenCase, { t, actions }: Wording): string[] {
  const known = new Map(before.rulings.map(({ id, state }) => [id, state]));
  return after.rulings.flatMap(({ id, state, action, moderator: { handle } }) => {
    if (known.get(id) === state) return [];
    return [t(rulingStates[state], { handle, action: actions(action) })];
  });
}

function assigneeChanges(before: SeenCase, after: SeenCase, { t }: Wording): string[] {
  const [was, is] = [before.assignee, after.assignee];
  if (was?.handle === is?.handle || was?.me || is?.me) return [];
  return is === null
    ? [t("released", { handle: was?.handle ?? "" })]
    : [t("claimed", { handle: is.handle })];
}

function stateChanges(before: SeenCase, after: SeenCase, { t, states }: Wording): string[] {
  const [was, is] = [before.versionState.state, after.versionState.state];
  return [
    ...(was === is ? [] : [t("state", { from: states(was), to: states(is) })]),
    ...(before.state === after.state ? [] : [t(after.state)]),
  ];
}
