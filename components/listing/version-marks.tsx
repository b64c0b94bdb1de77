import type { YankView } from "@hecate/protocol/wire/listing";
import type { StateView } from "@hecate/protocol/wire/version-state";
import type { ReactNode } from "react";
import { useTranslations } from "#language/use";
import { Day } from "../ui/day";

/** Why a version is not one like any other, if it is not. */
export function VersionMarks({ yanked, state }: { yanked: YankView | null; state: StateView }) {
  const t = useTranslations("listing.versionMarks");
  return (
    <>
      {yanked && (
        <p className="break-words">
          {t.rich("yanked", { mark, reason: () => <bdi>{yanked.reason}</bdi> })}
        </p>
      )}
      {state.state !== "listed" && (
        <p className="break-words">
          {state.since
            ? t.rich("since", {
                mark,
                state: t(`state.${state.state}`),
                day: () => state.since && <Day at={state.since} />,
              })
            : mark(t(`state.${state.state}`))}
          {state.reason && t.rich("because", { reason: () => <bdi>{state.reason}</bdi> })}
        </p>
      )}
    </>
  );
}

function mark(words: ReactNode) {
  return <span className="font-mono text-sm text-danger">{words}</span>;
}
