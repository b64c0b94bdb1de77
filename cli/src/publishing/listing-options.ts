import { ok, type Result } from "@hecate/protocol/result";
import type { ListingEdit } from "@hecate/protocol/wire/listing";
import { type AddedFile, addFile } from "../content/add-file";
import { readInput } from "../files/read-input";
import type { Session } from "../session";
import { matchFiles } from "./match-files";
import { illustrate } from "./readme-images";

export interface ListingOptions {
  readonly description?: string;
  /** Joined by commas. */
  readonly tags?: string;
  /** Path of a Markdown file. */
  readonly readme?: string;
  /** Paths or patterns. */
  readonly screenshots?: readonly string[];
  /** The same. */
  readonly recordings?: readonly string[];
  readonly homepage?: string;
  /** Path of a Markdown file: a version's notes, or a changelog. */
  readonly notes?: string;
  readonly dryRun?: true;
}

export interface ListingDraft {
  /** Only what the options gave. */
  readonly text: ListingEdit;
  /** What `text` names by content id: screenshots, recordings, what the readme shows. */
  readonly files: readonly AddedFile[];
}

export async function readListingOptions(
  session: Session,
  options: ListingOptions,
): Promise<Result<ListingDraft>> {
  const { description, homepage } = options;
  const text: ListingEdit = {};
  if (description !== undefined) text.description = description;
  if (homepage !== undefined) text.homepage = homepage;
  if (options.tags !== undefined) text.tags = splitTags(options.tags);
  const files: AddedFile[] = [];
  if (options.readme !== undefined) {
    const bytes = await readInput(options.readme);
    if (!bytes.ok) return bytes;
    const markdown = new TextDecoder().decode(bytes.value);
    const readme = await illustrate(session, markdown, options.readme);
    if (!readme.ok) return readme;
    text.readme = readme.value.text;
    files.push(...readme.value.images);
    text.images = readme.value.images.map(({ cid }) => cid);
  }
  for (const kind of ["screenshots", "recordings"] as const) {
    const patterns = options[kind];
    if (patterns === undefined) continue;
    const added = await addFiles(session, patterns);
    if (!added.ok) return added;
    text[kind] = added.value.map(({ cid }) => cid);
    files.push(...added.value);
  }
  return ok({ text, files });
}

async function addFiles(
  session: Session,
  patterns: readonly string[],
): Promise<Result<AddedFile[]>> {
  const paths = await matchFiles(patterns);
  if (!paths.ok) return paths;
  const added: AddedFile[] = [];
  for (const path of paths.value) {
    const file = await addFile(session, path);
    if (!file.ok) return file;
    added.push(file.value);
  }
  return ok(added);
}

function splitTags(tags: string): string[] {
  return tags
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}
