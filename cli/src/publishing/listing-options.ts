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
  readonly homepage?: string;
  /** Path of a Markdown file: a version's notes, or a changelog. */
  readonly notes?: string;
  readonly dryRun?: true;
}

export interface ListingDraft {
  /** Only what the options gave. */
  readonly text: ListingEdit;
  /** Screenshots, and what the readme shows. */
  readonly images: readonly AddedFile[];
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
  const images: AddedFile[] = [];
  if (options.readme !== undefined) {
    const bytes = await readInput(options.readme);
    if (!bytes.ok) return bytes;
    const markdown = new TextDecoder().decode(bytes.value);
    const readme = await illustrate(session, markdown, options.readme);
    if (!readme.ok) return readme;
    text.readme = readme.value.text;
    images.push(...readme.value.images);
    text.images = images.map(({ cid }) => cid);
  }
  if (options.screenshots !== undefined) {
    const paths = await matchFiles(options.screenshots);
    if (!paths.ok) return paths;
    const screenshots: AddedFile[] = [];
    for (const path of paths.value) {
      const file = await addFile(session, path);
      if (!file.ok) return file;
      screenshots.push(file.value);
    }
    text.screenshots = screenshots.map(({ cid }) => cid);
    images.push(...screenshots);
  }
  return ok({ text, images });
}

function splitTags(tags: string): string[] {
  return tags
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}
