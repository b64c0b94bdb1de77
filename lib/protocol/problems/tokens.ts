import { type Problem, problem } from "./problem";

/** The names are those of the UCAN profile in docs/protocol.md. */
export const tokensProblems = {
  "missing-authorization": problem(
    401,
    "notAuthorised",
    "This action needs a signed invocation",
    "Send `Authorization: Bearer <ucan>`; the command line does it for you.",
  ),
  malformed: problem(
    400,
    "notAuthorised",
    "The token is not written as the profile demands",
    "Issue it again with `hecate delegate` or `hecate sign`.",
  ),
  "wrong-algorithm": problem(
    401,
    "notAuthorised",
    "The token is signed with another algorithm or written for another version",
    "Only EdDSA with ucv 0.8.1 is accepted.",
  ),
  "bad-signature": problem(
    401,
    "notAuthorised",
    "The signature does not fit the token",
    "The token was changed after signing; get it again from its issuer.",
  ),
  "not-the-audience": problem(
    401,
    "notAuthorised",
    "The token is addressed to somebody else",
    "Check the server address: an invocation is for one service only.",
  ),
  expired: problem(
    401,
    "notAuthorised",
    "The token has expired",
    "Ask its issuer for a new one, and check your clock.",
  ),
  "lives-too-long": problem(
    401,
    "notAuthorised",
    "The token would live longer than allowed",
    "Invocations live at most ten minutes, delegations ten years.",
  ),
  "not-the-delegate": problem(
    403,
    "notAuthorised",
    "The proof was given to another key",
    "Use the key that the delegation names, or have one issued to yours.",
  ),
  "chain-not-linear": problem(
    400,
    "notAuthorised",
    "A token carries more than one proof",
    "Each token rests on exactly one proof, or is issued by a root key.",
  ),
  "chain-too-deep": problem(
    400,
    "notAuthorised",
    "The proof chain has too many links",
    "Delegate from nearer to the root key.",
  ),
  "ability-widened": problem(
    403,
    "notAuthorised",
    "A token gives an ability that its proof does not",
    "Ask for a delegation of that ability.",
  ),
  "resource-widened": problem(
    403,
    "notAuthorised",
    "A token reaches a resource that its proof does not",
    "Ask for a delegation over that resource.",
  ),
  "version-widened": problem(
    403,
    "notAuthorised",
    "A token reaches versions that its proof does not",
    "Ask for a delegation whose version range holds this version.",
  ),
  "outlives-proof": problem(
    403,
    "notAuthorised",
    "A token lives longer than the proof it rests on",
    "Issue it with an earlier expiry.",
  ),
  "missing-capability": problem(
    403,
    "notAuthorised",
    "The token does not give what this action needs",
    "The detail names the ability and resource that are needed.",
  ),
  "wrong-root": problem(
    403,
    "notAuthorised",
    "The chain does not begin at a root key of the publisher",
    "Sign with the publisher's root key or a delegation from it.",
  ),
  revoked: problem(
    403,
    "notAuthorised",
    "A token in the chain was revoked",
    "Ask the publisher; a revocation is final.",
  ),
  "not-an-issuer": problem(
    403,
    "notAuthorised",
    "A revocation is signed by somebody outside the chain",
    "Sign it with the key that issued the token, one above it in the chain, or a root key.",
  ),
  replayed: problem(
    409,
    "notAuthorised",
    "This invocation was used before",
    "Sign a new one for each request.",
  ),
  "body-mismatch": problem(
    401,
    "notAuthorised",
    "The invocation was signed for another request",
    "Sign method, path and body as they are sent.",
  ),
} as const satisfies Record<string, Problem>;
