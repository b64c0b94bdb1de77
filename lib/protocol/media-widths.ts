/** The widths in pixels, beside its own, in which an image is served: `/media/{cid}-{width}.webp`. */
export const mediaWidths = [480, 960, 1600] as const;
export type MediaWidth = (typeof mediaWidths)[number];

interface ShownImage {
  /** `/media/{cid}.webp`, or where something else is that has no copies. */
  readonly url: string;
  readonly width: number;
}

/** The addresses of an image's narrower copies and of itself, as the `srcset` of HTML; undefined without copies. */
export function sourcesOf({ url, width }: ShownImage): string | undefined {
  if (!url.startsWith("/media/")) return undefined;
  const narrower = mediaWidths.filter((each) => each < width);
  if (narrower.length === 0) return undefined;
  const copies = narrower.map((each) => `${url.replace(/\.webp$/, `-${each}.webp`)} ${each}w`);
  return [...copies, `${url} ${width}w`].join(", ");
}
