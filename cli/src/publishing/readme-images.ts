import { dirname, resolve } from "node:path";
import { limits } from "@hecate/protocol/limits";
import { ok, type Result } from "@hecate/protocol/result";
import type { Definition, Image } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { visit } from "unist-util-visit";
import { type AddedFile, addFile } from "../content/add-file";
import type { Session } from "../session";

export interface IllustratedReadme {
  /** With `ipfs://` and a content id where a file of the publisher's stood. */
  readonly text: string;
  /** What it shows, each once. */
  readonly images: readonly AddedFile[];
}

/** Formats that the service takes. */
const taken = /\.(?:png|jpe?g|webp)$/i;
const hasScheme = /^[a-z][a-z0-9+.-]*:|^\/\//i;

/**
 * A readme whose images on this machine are named by their content. What is elsewhere, of another kind, not there, or
 * beyond the limit is left as it stands, with a note: the service shows it as a link.
 */
export async function illustrate(
  session: Session,
  markdown: string,
  path: string,
): Promise<Result<IllustratedReadme>> {
  const folder = path === "-" ? process.cwd() : dirname(resolve(path));
  const added = new Map<string, AddedFile | null>();
  let text = "";
  let end = 0;
  for (const { address, from, to } of imagesOf(markdown)) {
    if (!added.has(address)) {
      const file = await fileOf(session, address, folder, added);
      if (!file.ok) return file;
      added.set(address, file.value);
    }
    const file = added.get(address);
    if (!file) continue;
    text += `${markdown.slice(end, from)}ipfs://${file.cid}`;
    end = to;
  }
  const images = [...added.values()].filter((file) => file !== null);
  const byCid = new Map(images.map((file) => [file.cid, file]));
  return ok({ text: text + markdown.slice(end), images: [...byCid.values()] });
}

async function fileOf(
  session: Session,
  address: string,
  folder: string,
  added: ReadonlyMap<string, AddedFile | null>,
): Promise<Result<AddedFile | null>> {
  const leave = (why: string) => {
    session.terminal.note(`${address} in the readme will be a link, not a picture: ${why}.`);
    return ok(null);
  };
  if (hasScheme.test(address)) return ok(null);
  const name = decoded(address.split(/[?#]/, 1)[0] ?? "");
  if (!taken.test(name)) return leave("only PNG, JPEG and WebP are shown");
  const taking = [...added.values()].filter((file) => file !== null).length;
  if (taking >= limits.readmeImages) return leave(`${limits.readmeImages} are shown at most`);
  const file = await addFile(session, resolve(folder, name));
  if (file.ok) return file;
  return file.refusal.code === "file-unreadable" ? leave(file.refusal.detail) : file;
}

interface Place {
  readonly address: string;
  /** Of the address in the Markdown. */
  readonly from: number;
  readonly to: number;
}

/** Where images get their addresses, in order: in themselves, or in definitions that images refer to. */
function imagesOf(markdown: string): Place[] {
  const tree = fromMarkdown(markdown);
  const shown = new Set<string>();
  visit(tree, "imageReference", ({ identifier }) => {
    shown.add(identifier);
  });
  const places: Place[] = [];
  visit(tree, (node) => {
    if (node.type === "image" || (node.type === "definition" && shown.has(node.identifier))) {
      const place = placeOf(node, markdown);
      if (place) places.push(place);
    }
  });
  return places;
}

/** Null where the address is written with escapes: then it is nowhere in the text as it is meant. */
function placeOf({ url, position }: Image | Definition, markdown: string): Place | null {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined || url === "") return null;
  const source = markdown.slice(start, end);
  // The address comes after the words in brackets, which may hold it too.
  const from = source.indexOf(url, source.indexOf("]"));
  return from === -1 ? null : { address: url, from: start + from, to: start + from + url.length };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
