import { type Conflict, conflictWords } from "@hecate/protocol/conflict-words";

/** What the messages call the reason that a view gives. */
export function conflictNamed(words: string): Conflict {
  const names: Conflict[] = ["reported", "publishes", "authority"];
  return names.find((name) => conflictWords[name] === words) ?? "own";
}
