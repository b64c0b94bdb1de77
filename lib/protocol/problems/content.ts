import { type Problem, problem } from "./problem";

export const contentProblems = {
  "car-malformed": problem(
    400,
    "refused",
    "The body is not a CAR of one root",
    "Send CARv1 whose only root is the content id in the address.",
  ),
  "car-truncated": problem(
    400,
    "refused",
    "The CAR ends before its file is whole",
    "Send it again; nothing was stored.",
  ),
  "car-trailing-bytes": problem(
    400,
    "refused",
    "The CAR goes on after its file is whole",
    "Send the blocks of the file and nothing else, depth first.",
  ),
  "unexpected-block": problem(
    400,
    "refused",
    "A block came that the file does not call for here",
    "Send each block where the depth-first walk reaches it.",
  ),
  "block-hash-mismatch": problem(
    422,
    "unverified",
    "A block does not hash to its content id",
    "The bytes were changed on the way; send or fetch them again.",
  ),
  "block-too-large": problem(
    413,
    "refused",
    "A block is larger than allowed",
    "Cut files into blocks of at most 2 MiB; the default is 256 KiB.",
  ),
  "dag-malformed": problem(
    400,
    "refused",
    "The content is not a valid UnixFS file",
    "Add it with `hecate content add` or `ipfs add --cid-version=1`.",
  ),
  "dag-too-deep": problem(
    400,
    "refused",
    "The file's tree of blocks is too deep",
    "Use a balanced layout, as `hecate content add` does.",
  ),
  "content-too-large": problem(
    413,
    "refused",
    "The file is larger than allowed",
    "The limits are listed at /api/v1.",
  ),
  "quota-exceeded": problem(
    413,
    "refused",
    "The publisher's storage is full",
    "Ask the operator for more room.",
  ),
  "content-missing": problem(
    409,
    "refused",
    "The manifest names content that was not uploaded",
    "Run `hecate publish tui`, which uploads it first.",
  ),
  "size-mismatch": problem(
    422,
    "unverified",
    "The content has another size than the manifest says",
    "Build the manifest from the files that you upload.",
  ),
  "sha256-mismatch": problem(
    422,
    "unverified",
    "The content has another sha256 than the manifest says",
    "Build the manifest from the files that you upload.",
  ),
  "cid-mismatch": problem(
    422,
    "unverified",
    "The content does not hash to its content id",
    "The bytes were changed; fetch them again from another place.",
  ),
  "image-unsupported": problem(
    415,
    "refused",
    "The screenshot is not a plain PNG, JPEG or WebP image",
    "Save it as PNG and add it again.",
  ),
  "image-too-large": problem(
    413,
    "refused",
    "The screenshot has too many bytes or pixels",
    "Scale it down to the limits listed at /api/v1.",
  ),
  "recording-invalid": problem(
    415,
    "refused",
    "The recording is not an asciicast of version 2 or 3",
    "Record it with `asciinema rec demo.cast` and add that file as it is.",
  ),
  "recording-too-large": problem(
    413,
    "refused",
    "The recording has too many bytes, events, seconds, columns or rows",
    "Record a shorter session in a smaller terminal; the limits are listed at /api/v1.",
  ),
} as const satisfies Record<string, Problem>;
