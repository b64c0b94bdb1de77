import type { ListingView } from "@hecate/protocol/wire/listing";
import type { RulingView } from "@hecate/protocol/wire/reports";
import { StateNotice, withheldAfter } from "./state-notice";

/** Why the version that is offered, and each that came after it, cannot be had as others can. */
export function StateNotices({
  listing: { mri, current, versions },
  rulings,
}: {
  listing: ListingView;
  /** Those in force, the latest first. */
  rulings: readonly RulingView[];
}) {
  return [current, ...withheldAfter(current, versions)].map(({ version, state }) => (
    <StateNotice
      key={version}
      mri={mri}
      version={version}
      state={state}
      ruling={state.cause === "ruling" ? rulingOn(version, rulings) : undefined}
    />
  ));
}

function rulingOn(version: string, rulings: readonly RulingView[]): RulingView | undefined {
  return rulings.find((each) => each.action === "remove-listing" || each.version === version);
}
