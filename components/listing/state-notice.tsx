import type { StateView } from "@hecate/protocol/wire/version-state";
import { Moment } from "../ui/moment";
import { Notice } from "../ui/notice";

const titles = {
  held: "waits for a review",
  limited: "is limited",
  quarantined: "is in quarantine",
  removed: "was removed",
} as const;

const causes = {
  automatic: "Decided automatically, by reports that weigh",
  scan: "Decided automatically, by a scanner",
  policy: "Decided automatically, by a fixed rule",
  ruling: "Decided by a moderator",
} as const;

/** Whether a version can be had, if need be after a question. */
export function isOffered({ state: { state } }: { state: StateView }): boolean {
  return state === "listed" || state === "limited";
}

/** Versions that cannot be had and came after the one that is offered instead. */
export function withheldAfter<T extends { publishedAt: string; state: StateView }>(
  current: { publishedAt: string },
  versions: readonly T[],
): T[] {
  return versions.filter((each) => each.publishedAt > current.publishedAt && !isOffered(each));
}

/** Why a version cannot be had, or only after a question. Nothing for one that is plainly listed. */
export function StateNotice({ version, state }: { version: string; state: StateView }) {
  if (state.state === "listed") return null;
  return (
    <Notice tone="warning" title={`Version ${version} ${titles[state.state]}`}>
      {state.reason}
      {state.cause && state.since && (
        <p className="mt-2">
          {causes[state.cause]}, <Moment at={state.since} />.
          {state.until && (
            <>
              {" "}
              Unless a moderator decides otherwise, it is eased on <Moment at={state.until} />.
            </>
          )}
        </p>
      )}
    </Notice>
  );
}
