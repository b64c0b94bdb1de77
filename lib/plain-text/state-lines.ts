import type { ListingView } from "@hecate/protocol/wire/listing";
import type { StateView } from "@hecate/protocol/wire/version-state";
import { printableLine } from "#lib/plain-text/printable";
import type { Style } from "#lib/plain-text/style";
import { hang, pageColumns, wrap } from "#lib/plain-text/wrap";

const titles = {
  held: "waits for a review",
  limited: "is limited",
  quarantined: "is in quarantine",
  removed: "was removed",
} as const;

/** Why a version cannot be had, or only after a question, and which came after the one that is offered. */
export function stateLines({ current, versions, probation }: ListingView, style: Style): string[] {
  const later = versions.filter(
    ({ publishedAt, state }) =>
      publishedAt > current.publishedAt && !["listed", "limited"].includes(state.state),
  );
  const notices = [
    ...[current, ...later].flatMap(({ version, state }) => words(version, state)),
    ...(current.yanked ? [`There is nothing to install: yanked. ${current.yanked.reason}`] : []),
    ...(probation ? ["Its publisher is new here, and no domain vouches for it yet."] : []),
  ];
  return notices.flatMap((notice) => [
    "",
    ...hang("! ", wrap(printableLine(notice), pageColumns - 2)).map(style.caution),
  ]);
}

function words(version: string, { state, reason, since }: StateView): string[] {
  if (state === "listed") return [];
  const day = since ? ` since ${since.slice(0, 10)}` : "";
  return [`Version ${version} ${titles[state]}${day}. ${reason ?? "No reason was given."}`];
}
