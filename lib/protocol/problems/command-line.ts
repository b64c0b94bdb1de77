import { type Problem, problem } from "./problem";

export const commandLineProblems = {
  usage: problem(
    400,
    "usage",
    "The command was not understood",
    "Repeat the command with --help to see how it is used.",
  ),
  "identity-missing": problem(
    401,
    "notAuthorised",
    "There is no key on this machine yet",
    "Run `hecate identity init`.",
  ),
  "identity-exists": problem(
    409,
    "refused",
    "There is a key on this machine already",
    "Keep it, or move it away first: a lost root key cannot be replaced.",
  ),
  "identity-exposed": problem(
    403,
    "notAuthorised",
    "Others on this machine can read the key file",
    "Run `chmod 600` on it, and rotate the key if somebody may have read it.",
  ),
  "identity-malformed": problem(
    400,
    "refused",
    "The key file cannot be read",
    "Restore it from your backup.",
  ),
  "passphrase-wrong": problem(
    401,
    "notAuthorised",
    "The passphrase does not open the key",
    "Try again; a lost passphrase cannot be recovered.",
  ),
  "file-unreadable": problem(
    400,
    "refused",
    "A file cannot be read",
    "Check the path and its permissions.",
  ),
  "cannot-write": problem(
    500,
    "refused",
    "A file cannot be written",
    "Check free space and permissions of the folder.",
  ),
  "server-unreachable": problem(
    503,
    "unreachable",
    "The service does not answer",
    "Check the address (--server) and your network.",
  ),
  "answer-malformed": problem(
    502,
    "unverified",
    "The service gave an answer that makes no sense",
    "Check the address (--server); it may not be a hecate service.",
  ),
  "terminal-missing": problem(
    400,
    "refused",
    "There is no terminal to play on",
    "Run it in a terminal, without a pipe; the app's page plays recordings too.",
  ),
  "terminal-too-small": problem(
    400,
    "refused",
    "The terminal is smaller than the recording",
    "Enlarge its window, or make its letters smaller, and run it again.",
  ),
  "recording-missing": problem(
    404,
    "notFound",
    "The app has no such recording",
    "Leave the number out for the first one; the app's page shows those there are.",
  ),
  "platform-missing": problem(
    404,
    "notFound",
    "The app is not published for this platform",
    "Ask its publisher, or build it from source.",
  ),
  "root-changed": problem(
    409,
    "unverified",
    "The publisher's root key is not the one this machine trusts",
    "Do not install until the publisher explains it.",
  ),
  "version-limited": problem(
    409,
    "refused",
    "This version is limited while moderators look at it",
    "Read its page; pass --accept-limited if you trust it all the same.",
  ),
  "not-installed": problem(
    404,
    "notFound",
    "That app is not installed",
    "Run `hecate list` to see what is.",
  ),
  "name-installed": problem(
    409,
    "refused",
    "Another publisher's app is installed under that name",
    "Uninstall it first, or give this one another name with --as NAME.",
  ),
  "install-damaged": problem(
    422,
    "unverified",
    "The installed file is not the one that was verified",
    "Install it again; something changed it on this machine.",
  ),
  interrupted: problem(
    400,
    "interrupted",
    "Stopped before it was done",
    "Nothing was changed; run it again when you like.",
  ),
} as const satisfies Record<string, Problem>;
