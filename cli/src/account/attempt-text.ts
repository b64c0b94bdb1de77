import type { SignInAttemptView } from "@hecate/protocol/wire/sign-in";
import { ageOf } from "../output/age";
import { paragraphs } from "../output/paragraphs";
import { plain } from "../output/plain";
import type { Style } from "../output/style";
import { facts } from "../output/table";

/** The longest label and what follows it, so that a long text goes on below its beginning. */
const labelChars = 9;

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
    ["browser", paragraphs(plain(userAgent), 80, " ".repeat(labelChars)).trimStart()],
    ["asked", `${ageOf(createdAt, now)} ago, under ${code}`],
    ["key", did],
  ]);
}

/** What happens in the browser now that it was approved. */
export function sequelOf({ purpose }: SignInAttemptView, did: string): string {
  if (purpose === "link") return `The browser asks whether to add the key. Agree only to ${did}`;
  if (purpose === "merge") return `The browser asks before it merges. Agree only to ${did}`;
  return "The browser is signed in within seconds. To see and end it: hecate account";
}

function wishOf({ purpose, account }: SignInAttemptView): string {
  const whose = plain(account ?? "somebody");
  if (purpose === "link") return `to add this key to the account of ${whose}`;
  if (purpose === "merge") return `to merge your account into that of ${whose}, for good`;
  return "to sign in as you";
}
