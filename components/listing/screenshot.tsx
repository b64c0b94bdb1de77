import { sourcesOf } from "@hecate/protocol/media-widths";
import type { ScreenshotView } from "@hecate/protocol/wire/listing";

/** Images come re-encoded from this service, at a few widths: there is nothing to optimise per visitor. */
export function Screenshot({
  shot,
  alt,
  sizes,
  className,
  eager = false,
}: {
  shot: ScreenshotView;
  alt: string;
  /** How wide the page shows it, as HTML's `sizes`: from this a browser chooses what to fetch. */
  sizes: string;
  className: string;
  /** For the picture that is seen first. */
  eager?: boolean;
}) {
  return (
    // biome-ignore lint/performance/noImgElement: see above; the optimiser would add a cache and inline styles
    <img
      sizes={sizes}
      srcSet={sourcesOf(shot)}
      src={shot.url}
      width={shot.width}
      height={shot.height}
      alt={alt}
      loading={eager ? "eager" : "lazy"}
      fetchPriority={eager ? "high" : "auto"}
      decoding="async"
      className={`picture ${className}`}
    />
  );
}
