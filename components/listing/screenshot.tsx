import type { ScreenshotView } from "@hecate/protocol/wire/listing";

/** Images come re-encoded from this service, at one size: there is nothing to optimise per visitor. */
export function Screenshot({
  shot,
  alt,
  className,
  eager = false,
}: {
  shot: ScreenshotView;
  alt: string;
  className: string;
  /** For the picture that is seen first. */
  eager?: boolean;
}) {
  return (
    // biome-ignore lint/performance/noImgElement: see above; the optimiser would add a cache and inline styles
    <img
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
