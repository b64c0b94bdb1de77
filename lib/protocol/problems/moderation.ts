import { type Problem, problem } from "./problem";

export const moderationProblems = {
  "version-held": problem(
    409,
    "refused",
    "This version waits for a review before it can be installed",
    "Install an earlier version, or come back: its page says what it waits for.",
  ),
  "version-quarantined": problem(
    409,
    "refused",
    "This version is in quarantine",
    "Do not run it. Its page and `hecate audit` say why.",
  ),
  "version-removed": problem(
    410,
    "refused",
    "This version was removed by a moderator",
    "Its page says why; its bytes are no longer given out.",
  ),
  "content-removed": problem(
    410,
    "refused",
    "These bytes belong to a version that was removed",
    "They are no longer given out; the listing's page says why.",
  ),
  "not-a-moderator": problem(
    403,
    "notAuthorised",
    "That needs the role of a moderator",
    "Ask an administrator of this service, or sign in as somebody who has it.",
  ),
  "not-an-admin": problem(
    403,
    "notAuthorised",
    "That needs the role of an administrator",
    "Ask the operator of this service.",
  ),
  "case-changed": problem(
    409,
    "refused",
    "The case changed while you were looking at it",
    "Open it again; somebody reported, claimed or ruled in the meantime.",
  ),
  "case-claimed": problem(
    409,
    "refused",
    "Another moderator works on this case",
    "Take another one, or wait until it is released.",
  ),
  "case-closed": problem(
    409,
    "refused",
    "The case is closed",
    "Its ruling can be appealed; a new report opens a new case.",
  ),
  "conflict-of-interest": problem(
    403,
    "refused",
    "You have a part in this case",
    "Leave it to another moderator.",
  ),
  "second-needed": problem(
    403,
    "refused",
    "That needs a second moderator who had no part",
    "Ask another moderator to second it.",
  ),
  "ruling-not-proposed": problem(
    409,
    "refused",
    "That ruling does not wait for a second",
    "Open the case to see what became of it.",
  ),
  "undo-too-late": problem(
    409,
    "refused",
    "That ruling can no longer be undone",
    "Within ten minutes its author can; after that there is the appeal.",
  ),
  "advisories-malformed": problem(
    502,
    "unverified",
    "The service's list of advisories cannot be believed",
    "Check the address (--server); if it stays, tell the operator.",
  ),
  "advisories-outdated": problem(
    409,
    "unverified",
    "The service showed an older list of advisories than before",
    "Somebody may hide a warning from you: ask again over another network.",
  ),
  "ruling-without-effect": problem(
    409,
    "refused",
    "That ruling does not fit the state of the version",
    "Open the case again to see what can be done.",
  ),
} as const satisfies Record<string, Problem>;
