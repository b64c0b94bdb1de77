import { crc32 } from "node:zlib";

/** Kinds of credentials that are recognised by their form alone. */
export const secretKinds = [
  "aws-access-key",
  "github-token",
  "gitlab-token",
  "npm-token",
  "slack-token",
  "stripe-key",
  "private-key",
] as const;
export type SecretKind = (typeof secretKinds)[number];

/** How a kind begins, and whether what follows makes it one. */
export interface SecretForm {
  readonly kind: SecretKind;
  readonly marker: string;
  /** Matches from the marker on, and is anchored there. */
  readonly form: RegExp;
  readonly holds?: (found: string) => boolean;
}

/**
 * Only forms that nothing else has: a prefix and an exact length, where there is one with a checksum, and for keys their whole
 * armour. Words in examples and in libraries that read keys do not match.
 */
export const secretForms: readonly SecretForm[] = [
  {
    kind: "aws-access-key",
    marker: "AKIA",
    form: /^AKIA[A-Z2-7]{16}(?![A-Za-z0-9+/=])/,
    holds: (found) => !found.endsWith("EXAMPLE"),
  },
  ...["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map((marker) => checksummed("github-token", marker)),
  checksummed("npm-token", "npm_"),
  {
    kind: "github-token",
    marker: "github_pat_",
    form: /^github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?!\w)/,
  },
  { kind: "gitlab-token", marker: "glpat-", form: /^glpat-[A-Za-z0-9_-]{20}(?![\w-])/ },
  { kind: "slack-token", marker: "xoxb-", form: /^xoxb-\d{10,13}-\d{10,13}-[A-Za-z0-9]{24}(?!\w)/ },
  { kind: "stripe-key", marker: "sk_live_", form: /^sk_live_[A-Za-z0-9]{24,99}(?!\w)/ },
  {
    kind: "private-key",
    marker: "-----BEGIN ",
    form: /^-----BEGIN ((?:RSA |EC |DSA |OPENSSH )?PRIVATE KEY)-----\r?\n(?:[A-Za-z0-9+/=]{16,76}\r?\n){2,80}-----END \1-----/,
  },
];

/** Longer than anything that a form matches. */
export const secretBytes = 8 * 1024;

/** Thirty characters of chance, then their CRC-32 in six digits of base 62. */
function checksummed(kind: SecretKind, marker: string): SecretForm {
  const form = new RegExp(`^${marker}[0-9A-Za-z]{36}(?![0-9A-Za-z])`);
  return { kind, marker, form, holds: (found) => hasChecksum(found.slice(marker.length)) };
}

function hasChecksum(token: string): boolean {
  return base62(crc32(token.slice(0, 30))) === token.slice(30);
}

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

function base62(value: number): string {
  let text = "";
  for (let rest = value, index = 0; index < 6; index++, rest = Math.floor(rest / 62)) {
    text = digits.charAt(rest % 62) + text;
  }
  return text;
}
