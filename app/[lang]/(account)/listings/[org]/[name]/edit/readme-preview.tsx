"use client";

import type { ListingImageView } from "@hecate/protocol/wire/listing";
import { type ReactNode, startTransition, useEffect, useRef, useState } from "react";
import { useWrittenReadme } from "#components/editor/listing-editor";
import { useTranslations } from "#language/use";

const pauseMs = 250;

/**
 * The readme as its page will show it, a moment after the last key. A text that takes long to render
 * is rendered only in longer pauses, so that it never runs behind who types. `children`: as it was opened.
 */
export function ReadmePreview({
  images,
  origin,
  children,
}: {
  images: readonly ListingImageView[];
  origin: string;
  children: ReactNode;
}) {
  const t = useTranslations("editor.form");
  const text = useWrittenReadme();
  const rendered = useRef(text);
  const tookMs = useRef(0);
  const [shown, setShown] = useState(children);

  useEffect(() => {
    if (text === rendered.current) return;
    let isStale = false;
    const timer = setTimeout(
      async () => {
        const { renderReadme } = await import("./render-readme");
        if (isStale) return;
        const began = performance.now();
        const next = renderReadme(text, images, origin);
        tookMs.current = performance.now() - began;
        rendered.current = text;
        startTransition(() => setShown(next));
      },
      Math.max(pauseMs, 3 * tookMs.current),
    );
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text, images, origin]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={t("preview")} className="max-h-[70vh] overflow-auto">
      {text.trim() === "" ? <p className="text-soft">{t("empty")}</p> : shown}
    </section>
  );
}
