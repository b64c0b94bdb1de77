import type { CaseView } from "@hecate/protocol/wire/moderation";
import { Day } from "../ui/day";
import { ageWords } from "./age-words";
import { counted } from "./milli";
import { actionWords } from "./words";

/** How long it has published, what, and what was ruled on it before. */
export function PublisherHistory({ view, now }: { view: CaseView; now: string }) {
  const { history, listing, publisher } = view;
  return (
    <>
      <p className="text-soft">
        <span className="[overflow-wrap:anywhere] text-text">{publisher.displayName}</span> (
        {listing.org}) has been here for {ageWords(history.joinedAt, now)} with{" "}
        {counted(history.listings, "listing")} of {counted(history.versions, "version")}.
      </p>
      {history.rulings.length === 0 ? (
        <p className="mt-2 text-soft">No ruling is in force on anything of theirs.</p>
      ) : (
        <ul className="mt-3 grid gap-1.5 text-base">
          {history.rulings.map(({ action, mri, at }) => (
            <li key={`${mri} ${at}`}>
              <Day at={at} />: <span className="text-torch">{actionWords[action].label}</span>{" "}
              <code className="text-sm [overflow-wrap:anywhere] text-soft">{mri}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
