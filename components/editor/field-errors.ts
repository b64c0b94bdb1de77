import { limits } from "@hecate/protocol/limits";
import { type Draft, type Field, tagsIn } from "@hecate/protocol/listing-draft";
import { listingEdit } from "@hecate/protocol/wire/listing";

export type FieldErrors = Readonly<Partial<Record<Field, string>>>;

/** What the service would refuse, by the shapes that it refuses by, in words for beside each field. */
export function fieldErrors(draft: Draft): FieldErrors {
  const tags = tagsIn(draft.tags);
  const homepage = draft.homepage.trim();
  const parsed = listingEdit.safeParse({
    description: draft.description,
    tags,
    readme: draft.readme,
    ...(homepage === "" ? {} : { homepage }),
  });
  const errors: { [field in Field]?: string } = {};
  for (const { path, code, message } of parsed.error?.issues ?? []) {
    const [field, index] = path;
    if (!isField(field) || errors[field]) continue;
    const subject = typeof index === "number" ? `“${tags[index]}”` : "This";
    errors[field] = code === "too_big" ? tooMuch(field, subject) : `${subject} ${message}.`;
  }
  return errors;
}

function tooMuch(field: Field, subject: string): string {
  if (field !== "tags") return `${subject} is longer than ${mostChars[field]} characters.`;
  return subject === "This"
    ? `These are more than ${limits.tags} tags.`
    : `${subject} is longer than ${limits.tagChars} characters.`;
}

const mostChars: { readonly [field in Field]?: number } = {
  description: limits.descriptionChars,
  homepage: limits.homepageUrlChars,
};

function isField(name: PropertyKey | undefined): name is Field {
  return name === "description" || name === "tags" || name === "readme" || name === "homepage";
}

/** Bytes of the readme as it is sent. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
