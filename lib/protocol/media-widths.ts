/** The widths in pixels, beside its own, in which an image is served: `/media/{cid}-{width}.webp`. */
export const mediaWidths = [480, 960, 1600] as const;
export type MediaWidth = (typeof mediaWidths)[number];

interface ShownImage {
  /** `/media/{cid}.webp` */
  readonly url: string;
  readonly width: number;
}

/** The addresses of an image's narrower copies and of itself, as the `srcset` of HTML. */
export function sourcesOf({ url, width }: ShownImage): string {
  const narrower = mediaWidths.filter((each) => each < width);
  const copies = narrower.map((each) => `${url.replace(/\.webp$/, `-${each}.webp`)} ${each}w`);
  return [...copies, `${url} ${width}w`].join(", ");
}
