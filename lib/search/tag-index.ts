import { countAllTags } from "./store";

export interface CountedTag {
  readonly tag: string;
  /** Listings that carry it and can be installed. */
  readonly count: number;
}

export interface TagIndex {
  /** The most used first. */
  readonly tags: readonly CountedTag[];
  /** Whether there are more, each used less than these. */
  readonly isCut: boolean;
}

/** 24 characters each at most: some hundreds of kilobytes. */
const mostTags = 10_000;

/** Every tag with how often it is used. Reads the whole catalogue. */
export async function tagIndex(most = mostTags): Promise<TagIndex> {
  const tags = await countAllTags(most + 1);
  return { tags: tags.slice(0, most), isCut: tags.length > most };
}

/** From A to Z, the `take` tags that begin at `start`; `next` is where the rest begins. */
export function tagsFrom(
  tags: readonly CountedTag[],
  start: string,
  take: number,
): { items: CountedTag[]; next: string | null } {
  const later = tags.filter(({ tag }) => tag >= start).sort((a, b) => (a.tag < b.tag ? -1 : 1));
  return { items: later.slice(0, take), next: later[take]?.tag ?? null };
}
