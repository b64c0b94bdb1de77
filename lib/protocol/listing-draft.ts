import type { ListingEdit, ScreenshotView } from "./wire/listing";

/** A picture of a listing; `cid` is of what was uploaded. */
export interface Picture extends ScreenshotView {
  readonly cid: string;
}

/** A recording of a listing; `cid` is of what was uploaded. */
export interface Cast {
  readonly cid: string;
  readonly title: string | null;
  readonly seconds: number;
  readonly bytes: number;
}

/** What a listing says and shows, as it was when its editor was opened. */
export interface Opened {
  readonly edition: string;
  readonly words: {
    readonly description: string;
    readonly tags: readonly string[];
    readonly readme: string;
    readonly homepage: string | null;
  };
  readonly pictures: readonly Picture[];
  readonly recordings: readonly Cast[];
}

/** The same as it stands in the form's fields. */
export interface Draft {
  readonly description: string;
  /** In one line, apart by spaces or commas. */
  readonly tags: string;
  readonly readme: string;
  /** Empty for none. */
  readonly homepage: string;
  readonly pictures: readonly Picture[];
  readonly recordings: readonly Cast[];
}

export type Field = keyof Draft;
export const fields = [
  "description",
  "tags",
  "homepage",
  "pictures",
  "recordings",
  "readme",
] as const;

export function draftOf({ words, pictures, recordings }: Opened): Draft {
  return {
    description: words.description,
    tags: words.tags.join(" "),
    // As a field of a form has it: HTML gives its text with line feeds alone.
    readme: words.readme.replace(/\r\n?/g, "\n"),
    homepage: words.homepage ?? "",
    pictures,
    recordings,
  };
}

export function tagsIn(line: string): string[] {
  return [...new Set(line.split(/[\s,]+/).filter((tag) => tag !== ""))];
}

/** What is to be sent: only what differs from what was opened. */
export function editOf(opened: Opened, draft: Draft): ListingEdit {
  const before = draftOf(opened);
  const homepage = draft.homepage.trim();
  return {
    ...(isSame("description", draft, before) ? {} : { description: draft.description }),
    ...(isSame("tags", draft, before) ? {} : { tags: tagsIn(draft.tags) }),
    ...(isSame("readme", draft, before) ? {} : { readme: draft.readme }),
    ...(isSame("homepage", draft, before) ? {} : { homepage: homepage === "" ? null : homepage }),
    ...(isSame("pictures", draft, before)
      ? {}
      : { screenshots: draft.pictures.map(({ cid }) => cid) }),
    ...(isSame("recordings", draft, before)
      ? {}
      : { recordings: draft.recordings.map(({ cid }) => cid) }),
  };
}

/**
 * The draft that began from `before` on top of what is there `now`. What only one side changed is
 * taken from there; where both did, the draft stays and the field is named.
 */
export function mergeDraft(
  before: Draft,
  now: Draft,
  draft: Draft,
): { readonly draft: Draft; readonly clashes: readonly Field[] } {
  const untouched = fields.filter((field) => isSame(field, draft, before));
  const clashes = fields.filter(
    (field) =>
      !isSame(field, draft, before) && !isSame(field, now, before) && !isSame(field, draft, now),
  );
  const taken = Object.fromEntries(untouched.map((field) => [field, now[field]]));
  return { draft: { ...draft, ...taken }, clashes };
}

function isSame(field: Field, one: Draft, other: Draft): boolean {
  return comparable(field, one) === comparable(field, other);
}

function comparable(field: Field, draft: Draft): string {
  if (field === "pictures" || field === "recordings") {
    return draft[field].map(({ cid }) => cid).join(" ");
  }
  if (field === "tags") return tagsIn(draft.tags).join(" ");
  return field === "homepage" ? draft.homepage.trim() : draft[field];
}
