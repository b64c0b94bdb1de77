import type { StateView } from "@hecate/protocol/wire/version-state";
import { causeWords, stateWords } from "./words";

/** What may be done with a version now, and on what account. */
export function StateWord({ state: { state, cause } }: { state: StateView }) {
  return (
    <span className={state === "listed" ? "text-soft" : "text-torch"}>
      {stateWords[state]}
      {cause && state !== "listed" && <span className="text-faint"> {causeWords[cause]}</span>}
    </span>
  );
}
