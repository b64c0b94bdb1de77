import { type Problem, problem } from "./problem";

export const peopleProblems = {
  "not-signed-in": problem(
    401,
    "notAuthorised",
    "This is for somebody who is signed in",
    "Sign in at /sign-in, or send an invocation by your key.",
  ),
  "session-not-fresh": problem(
    403,
    "notAuthorised",
    "This needs a session that was opened within the last 24 hours",
    "Sign in again at /sign-in?again, and send it once more.",
  ),
  "cross-site-request": problem(
    403,
    "notAuthorised",
    "The request does not come from our own pages",
    "Do it on the site itself, or send an invocation by your key instead of a cookie.",
  ),
  "account-closed": problem(
    403,
    "notAuthorised",
    "The account is closed",
    "What was closed stays closed; you may begin a new account.",
  ),
  "no-account": problem(
    404,
    "notFound",
    "That key has no account",
    "It gets one with the first receipt, rating or report that it signs, or at /sign-in with `hecate login`. What a publisher is told, `hecate notices --publisher` prints.",
  ),
  "sign-in-refused": problem(
    401,
    "notAuthorised",
    "That does not sign you in",
    "Begin again at /sign-in; codes and passkey requests live five minutes and count once.",
  ),
  "sign-in-code-unknown": problem(
    404,
    "notFound",
    "No sign-in waits under that code",
    "Codes live five minutes and count once: reload the page that showed it for a new one.",
  ),
  "approval-mismatch": problem(
    403,
    "notAuthorised",
    "The approval is for another sign-in",
    "Look the code up again with `hecate login`, and approve what it shows.",
  ),
  "handle-taken": problem(
    409,
    "refused",
    "That handle cannot be had",
    "Somebody has it, it is reserved, or it looks like a verified publisher's: choose another.",
  ),
  "identity-taken": problem(
    409,
    "refused",
    "That way in belongs to another account",
    "Merge the two accounts at /account, where both must agree.",
  ),
  "last-way-in": problem(
    409,
    "refused",
    "This is the only way into the account",
    "Link another key, passkey or GitHub account first, or close the account.",
  ),
  "too-many-identities": problem(
    409,
    "refused",
    "The account has as many ways in as it may have",
    "Remove one that you no longer use.",
  ),
  "link-unconfirmed": problem(
    409,
    "refused",
    "Another key approved the code than the one that was confirmed",
    "Confirm it only if it is yours: compare it with what `hecate identity show` prints.",
  ),
  "merge-unconfirmed": problem(
    409,
    "refused",
    "The merge does not name the account that the other way in opens",
    "Send as `confirm` the handle of that account, after you have seen it.",
  ),
} as const satisfies Record<string, Problem>;
