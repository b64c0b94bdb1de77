import type { CaseView } from "@hecate/protocol/wire/moderation";
import { ageWords } from "./age-words";

const claimMs = 24 * 3_600_000;

interface Assignment {
  readonly words: string;
  /** What can be done about it. */
  readonly may: "claim" | "release" | null;
  /** Somebody else works on it, for now. */
  readonly isTaken: boolean;
}

/** Who works on a case; a claim of another ends after a day, as docs/moderation.md says. */
export function assignment(
  { state, assignee, conflict }: Pick<CaseView, "state" | "assignee" | "conflict">,
  now: string,
): Assignment {
  if (state === "closed") return { words: "Closed: it was decided.", may: null, isTaken: false };
  if (assignee?.me) return { words: "You work on it.", may: "release", isTaken: false };
  const may = conflict === null ? "claim" : null;
  if (assignee === null) return { words: "Nobody works on it.", may, isTaken: false };
  const { handle, since } = assignee;
  const isTaken = Date.parse(now) - Date.parse(since) < claimMs;
  const words = `${handle} works on it, for ${ageWords(since, now)} now.`;
  return isTaken
    ? { words, may: null, isTaken }
    : { words: `${words} You may take it over.`, may, isTaken };
}
