import type { YankView } from "@hecate/protocol/wire/listing";
import type { StateView } from "@hecate/protocol/wire/version-state";
import { Day } from "../ui/day";

const stateWords = {
  held: "waits for a review",
  limited: "limited",
  quarantined: "in quarantine",
  removed: "removed",
} as const;

/** Why a version is not one like any other, if it is not. */
export function VersionMarks({ yanked, state }: { yanked: YankView | null; state: StateView }) {
  return (
    <>
      {yanked && (
        <p className="break-words">
          <span className="font-mono text-sm text-danger">yanked:</span> {yanked.reason}
        </p>
      )}
      {state.state !== "listed" && (
        <p className="break-words">
          <span className="font-mono text-sm text-danger">{stateWords[state.state]}</span>
          {state.since && (
            <>
              {" "}
              since <Day at={state.since} />
            </>
          )}
          {state.reason && `: ${state.reason}`}
        </p>
      )}
    </>
  );
}
