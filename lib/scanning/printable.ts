import { limits } from "@hecate/protocol/limits";

/** What a stranger's file says of itself, short enough and plain enough to be shown: printable ASCII. */
export function printable(text: string): string {
  return text.slice(0, limits.scanTextChars).replace(/[^ -~]/g, "?");
}
