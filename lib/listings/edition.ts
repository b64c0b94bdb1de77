import { createHash } from "node:crypto";

/** What a publisher gives an app to be shown, beside the signed manifest. */
export interface Shown {
  readonly description: string;
  readonly tags: readonly string[];
  readonly readme: string;
  readonly homepage: string | null;
  /** What was uploaded, in the order of pages. */
  readonly screenshots: readonly { readonly cid: string }[];
  readonly recordings: readonly { readonly cid: string }[];
}

const fields = ["description", "tags", "readme", "homepage", "screenshots", "recordings"] as const;

/** Twelve characters of base64url: 72 bits a field. */
const partChars = 12;

/** The same for the same words, pictures and recordings; one part a field, so that two of them say what differs. */
export function editionOf(shown: Shown): string {
  const [screenshots, recordings] = [shown.screenshots, shown.recordings].map((media) =>
    media.map(({ cid }) => cid),
  );
  const values = { ...shown, screenshots, recordings };
  return fields.map((field) => partOf(values[field])).join(".");
}

/** The fields in which two editions differ. */
export function changedBetween(one: string, other: string): string[] {
  const before = one.split(".");
  const after = other.split(".");
  return fields.filter((_, index) => before[index] !== after[index]);
}

function partOf(value: unknown): string {
  const digest = createHash("sha256").update(JSON.stringify(value)).digest("base64url");
  return digest.slice(0, partChars);
}
