import type { CaseView } from "@hecate/protocol/wire/moderation";
import { ageWords } from "./age-words";

const claimMs = 24 * 3_600_000;

interface Assignment {
  /** What is said of it, under `moderation.assignment`. */
  readonly words: {
    readonly key: "closed" | "yours" | "nobodys" | "taken" | "stale";
    readonly values?: { readonly handle: string; readonly age: string };
  };
  /** What can be done about it. */
  readonly may: "claim" | "release" | null;
  /** Somebody else works on it, for now. */
  readonly isTaken: boolean;
}

/** Who works on a case; a claim of another ends after a day, as docs/moderation.md says. */
export function assignment(
  { state, assignee, conflict }: Pick<CaseView, "state" | "assignee" | "conflict">,
  now: string,
  language = "en",
): Assignment {
  if (state === "closed") return { words: { key: "closed" }, may: null, isTaken: false };
  if (assignee?.me) return { words: { key: "yours" }, may: "release", isTaken: false };
  const may = conflict === null ? "claim" : null;
  if (assignee === null) return { words: { key: "nobodys" }, may, isTaken: false };
  const { handle, since } = assignee;
  const isTaken = Date.parse(now) - Date.parse(since) < claimMs;
  const values = { handle, age: ageWords(since, now, language) };
  return isTaken
    ? { words: { key: "taken", values }, may: null, isTaken }
    : { words: { key: "stale", values }, may, isTaken };
}
