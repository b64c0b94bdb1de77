import type { StateView } from "@hecate/protocol/wire/version-state";
import { useTranslations } from "#language/use";

/** What may be done with a version now, and on what account. */
export function StateWord({ state: { state, cause } }: { state: StateView }) {
  const states = useTranslations("moderation.state");
  const causes = useTranslations("moderation.cause");
  return (
    <span className={state === "listed" ? "text-soft" : "text-torch"}>
      {states(state)}
      {cause && state !== "listed" && <span className="text-faint"> {causes(cause)}</span>}
    </span>
  );
}
