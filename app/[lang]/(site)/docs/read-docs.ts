import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export interface Doc {
  /** `protocol` for `docs/protocol.md` */
  readonly slug: string;
  readonly title: string;
  /** The first paragraph, as plain text. */
  readonly summary: string;
  readonly markdown: string;
}

const folder = join(process.cwd(), "docs");

/** The project's own pages, read while building. */
export async function readDocs(): Promise<Doc[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md")).sort();
  return Promise.all(
    files.map(async (file) =>
      parseDoc(file.slice(0, -3), await readFile(join(folder, file), "utf8")),
    ),
  );
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
