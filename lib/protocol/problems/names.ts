import { type Problem, problem } from "./problem";

export const namesProblems = {
  "invalid-mri": problem(
    400,
    "refused",
    "That is not a well-formed MRI",
    "An MRI looks like mri:capability:io.macula/acme-corp/loan-tui, lower case only.",
  ),
  "invalid-did": problem(
    400,
    "refused",
    "That is not a DID we know",
    "Keys are did:key of Ed25519 (did:key:z6Mk…); services are did:web.",
  ),
  "weak-key": problem(
    400,
    "refused",
    "That public key is one that anybody can forge for",
    "Make a new key with `hecate identity init`.",
  ),
  "invalid-version": problem(
    400,
    "refused",
    "That is not a semantic version",
    "Write three numbers, such as 1.0.0 (semver.org).",
  ),
  "invalid-version-range": problem(
    400,
    "refused",
    "That is not a version range",
    "Write an npm range such as <=1.x or >=2 <3.",
  ),
  "invalid-cid": problem(
    400,
    "refused",
    "That is not a content id",
    "A content id is a CIDv1 in base32, such as bafkrei… or bafybei….",
  ),
  "unsupported-cid": problem(
    400,
    "refused",
    "That kind of content id is not accepted",
    "Use CIDv1, sha2-256, base32, codec raw or dag-pb: `hecate content add` does.",
  ),
  "invalid-name": problem(
    400,
    "refused",
    "That name cannot be used",
    "Use 2 to 39 of a-z, 0-9 and single hyphens, starting with a letter.",
  ),
  "name-reserved": problem(
    409,
    "refused",
    "That name is reserved",
    "Choose another name; reserved words are listed in docs/protocol.md.",
  ),
  "name-taken": problem(
    409,
    "refused",
    "That name belongs to somebody else",
    "Choose another name; names are never freed.",
  ),
  "name-confusable": problem(
    409,
    "refused",
    "That name is too easily confused with an existing one",
    "Choose a name that cannot be mistaken for the one named in the detail.",
  ),
  "name-ambiguous": problem(
    409,
    "refused",
    "Several publishers list an app of that name",
    "Say which one you mean: PUBLISHER/NAME.",
  ),
  "too-many-namespaces": problem(
    409,
    "refused",
    "This key holds as many namespaces as one key may",
    "Use another root key for another organisation.",
  ),
  "forbidden-character": problem(
    400,
    "refused",
    "The text holds characters that deceive readers",
    "Remove control, bidirectional and zero-width characters.",
  ),
} as const satisfies Record<string, Problem>;
