import type { RulingView } from "@hecate/protocol/wire/reports";
import type { StateView, VersionState } from "@hecate/protocol/wire/version-state";
import { Moment } from "../ui/moment";
import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";

type Withheld = Exclude<VersionState, "listed">;

const titles: Readonly<Record<Withheld, string>> = {
  held: "waits for a review",
  limited: "is limited",
  quarantined: "is in quarantine",
  removed: "was removed",
};

const meanings: Readonly<Record<Withheld, string>> = {
  held: "It cannot be installed until a person has looked at it.",
  limited: "It can be installed after a question, and is not shown on the front page.",
  quarantined:
    "It cannot be installed, and whoever has it is warned by hecate run, hecate list and hecate audit.",
  removed: "It cannot be installed and its files are not given out any more.",
};

const causes = {
  automatic: "Decided by reports that weigh, without a person",
  scan: "Decided by a scanner, without a person",
  policy: "Decided by a fixed rule, without a person",
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
export function StateNotice({
  mri,
  version,
  state: { state, since, until, cause, reason },
  ruling,
}: {
  /** Of the listing. */
  mri: string;
  version: string;
  state: StateView;
  /** That put it there, if one did. */
  ruling: RulingView | undefined;
}) {
  if (state === "listed") return null;
  const log = `/log?${new URLSearchParams({ subject: mri, kind: "state-changed" })}`;
  return (
    <Notice tone="warning" title={`Version ${version} ${titles[state]}`}>
      <p className="text-text">{reason}</p>
      <p className="mt-2">
        {meanings[state]}
        {cause && since && (
          <>
            {" "}
            {causes[cause]}, <Moment at={since} />.
          </>
        )}
        {until && (
          <>
            {" "}
            Unless a moderator decides otherwise, it is eased on <Moment at={until} />.
          </>
        )}
      </p>
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-base">
        {ruling && <TextLink href={`/rulings/${ruling.id}`}>The ruling</TextLink>}
        <TextLink href={log}>{ruling ? "In the log" : "The rule and its numbers"}</TextLink>
        <TextLink href={ruling ? `/policies#${ruling.policy}` : "/policies"}>
          {ruling ? "The policy it names" : "Policies"}
        </TextLink>
      </p>
    </Notice>
  );
}
