import type { SignInAttemptView } from "@hecate/protocol/wire/sign-in";
import { ageOf } from "../output/age";
import { plain } from "../output/plain";
import type { Style } from "../output/style";
import { facts } from "../output/table";

/** Who asks, where, and for what. `did` is the key that would let them in. */
export function attemptText(
  style: Style,
  attempt: SignInAttemptView,
  did: string,
  now: Date,
): string {
  const { origin, userAgent, createdAt, code } = attempt;
  return facts(style, [
    ["origin", style.bold(origin)],
    ["wants", wishOf(attempt)],
    ["browser", cut(plain(userAgent))],
    ["asked", `${ageOf(createdAt, now)} ago, under ${code}`],
    ["key", did],
  ]);
}

/** What happens in the browser now that it was approved. */
export function sequelOf({ purpose }: SignInAttemptView): string {
  if (purpose === "link") return "The browser adds your key within seconds.";
  if (purpose === "merge") return "The browser asks once more before it merges the accounts.";
  return "The browser is signed in within seconds. To see and end it: hecate account";
}

function wishOf({ purpose, account }: SignInAttemptView): string {
  const whose = plain(account ?? "somebody");
  if (purpose === "link") return `to add this key to the account of ${whose}`;
  if (purpose === "merge") return `to merge your account into that of ${whose}, for good`;
  return "to sign in as you";
}

/** To what fits a line of 80 behind its label. */
function cut(text: string): string {
  return text.length <= 70 ? text : `${text.slice(0, 69)}…`;
}
