import { ok, type Result } from "@hecate/protocol/result";
import type { ListingEdit } from "@hecate/protocol/wire/listing";
import { type AddedFile, addFile } from "../content/add-file";
import { readInput } from "../files/read-input";
import type { Session } from "../session";
import { matchFiles } from "./match-files";

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
  readonly screenshots: readonly AddedFile[];
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
  if (options.readme !== undefined) {
    const bytes = await readInput(options.readme);
    if (!bytes.ok) return bytes;
    text.readme = new TextDecoder().decode(bytes.value);
  }
  const screenshots: AddedFile[] = [];
  if (options.screenshots !== undefined) {
    const paths = await matchFiles(options.screenshots);
    if (!paths.ok) return paths;
    for (const path of paths.value) {
      const file = await addFile(session, path);
      if (!file.ok) return file;
      screenshots.push(file.value);
    }
    text.screenshots = screenshots.map(({ cid }) => cid);
  }
  return ok({ text, screenshots });
}

function splitTags(tags: string): string[] {
  return tags
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}
