import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export interface Doc {
  readonly slug: string;
  readonly title: string;
  /** The first paragraph, as plain text. */
  readonly summary: string;
  readonly markdown: string;
}

const folder = join(process.cwd(), "docs");

/** `protocol` for `docs/protocol.md` */
export async function docSlugs(): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md"));
  return files.map((file) => file.slice(0, -3)).sort();
}

/** The project's own pages, read when they are rendered first. */
export async function readDocs(): Promise<Doc[]> {
  const read = async (slug: string) =>
    parseDoc(slug, await readFile(join(folder, `${slug}.md`), "utf8"));
  return Promise.all((await docSlugs()).map(read));
}

export function parseDoc(slug: string, markdown: string): Doc {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? slug;
  const paragraph = /^# .+\n+((?:.+\n)+)/m.exec(markdown)?.[1] ?? "";
  const words = paragraph.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll(/[`*_]/g, "");
  return { slug, title, summary: words.replaceAll(/\s+/g, " ").trim(), markdown };
}

/** Links between the documents lead to their pages; links into the source tree stand as text. */
export function docLink(href: string): string | null {
  const [, slug, fragment = ""] = /^(?:\.\/)?([a-z0-9-]+)\.md(#.*)?$/.exec(href) ?? [];
  if (slug) return `/docs/${slug}${fragment}`;
  return href.startsWith("#") || href.startsWith("https://") ? href : null;
}
