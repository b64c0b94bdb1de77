import { limits } from "@hecate/protocol/limits";
import { type Draft, type Field, tagsIn } from "@hecate/protocol/listing-draft";
import { listingEdit } from "@hecate/protocol/wire/listing";
import { forbiddenCharacter } from "@hecate/protocol/wire/text";

/** Why a field would be refused; `editor.form.error` has the words. */
interface FieldError {
  readonly kind:
    | "empty"
    | "forbidden"
    | "long"
    | "large"
    | "notHttps"
    | "manyTags"
    | "longTag"
    | "notATag";
  readonly facts?: { readonly most?: number; readonly tag?: string };
}

export type FieldErrors = Readonly<Partial<Record<Field, FieldError>>>;

/** What the service would refuse, by the shapes that it refuses by, for beside each field. */
export function fieldErrors(draft: Draft): FieldErrors {
  const tags = tagsIn(draft.tags);
  const homepage = draft.homepage.trim();
  const parsed = listingEdit.safeParse({
    description: draft.description,
    tags,
    readme: draft.readme,
    ...(homepage === "" ? {} : { homepage }),
  });
  const errors: { [field in Field]?: FieldError } = {};
  for (const { path, code, message } of parsed.error?.issues ?? []) {
    const [field, index] = path;
    if (!isField(field) || errors[field]) continue;
    const tag = typeof index === "number" ? tags[index] : undefined;
    const isLong = code === "too_big";
    if (message === forbiddenCharacter) errors[field] = { kind: "forbidden" };
    else errors[field] = field === "tags" ? tagError(tag, isLong) : textError(field, isLong);
  }
  return errors;
}

function tagError(tag: string | undefined, isLong: boolean): FieldError {
  if (tag === undefined) return { kind: "manyTags", facts: { most: limits.tags } };
  return isLong
    ? { kind: "longTag", facts: { tag, most: limits.tagChars } }
    : { kind: "notATag", facts: { tag } };
}

function textError(field: Exclude<Field, "tags">, isLong: boolean): FieldError {
  if (field === "readme") return { kind: "large", facts: { most: limits.readmeBytes } };
  const isHomepage = field === "homepage";
  if (!isLong) return { kind: isHomepage ? "notHttps" : "empty" };
  const most = isHomepage ? limits.homepageUrlChars : limits.descriptionChars;
  return { kind: "long", facts: { most } };
}

function isField(name: PropertyKey | undefined): name is Field {
  return name === "description" || name === "tags" || name === "readme" || name === "homepage";
}

/** Bytes of the readme as it is sent. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
