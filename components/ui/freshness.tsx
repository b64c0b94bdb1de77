"use client";

import { useLanguage } from "#language/use";
import { formatDay } from "../format/date";
import { sinceWords } from "../format/since";
import { useHydrated } from "./use-hydrated";

/** A day in UTC, as the page that everybody shares has it; once scripts run, how long ago that is. */
export function Freshness({ at }: { at: string }) {
  const language = useLanguage();
  const since = useHydrated() ? sinceWords(at, new Date(), language) : null;
  return (
    <>
      <time dateTime={at}>{formatDay(at, language)}</time>
      {since && `, ${since}`}
    </>
  );
}
