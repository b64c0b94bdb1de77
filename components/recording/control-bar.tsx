import type { ReactNode } from "react";

/** Where one stands in the recording: a row of its own where there is little room. */
export const track = "order-last h-4 basis-full sm:order-none sm:flex-1 sm:basis-24";

/** As high before a recording plays as while it does. */
export function ControlBar({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line px-4 py-2 sm:gap-x-4">
      {children}
    </div>
  );
}

export function Clock({ now, whole }: { now: string; whole: string }) {
  return (
    <span className="font-mono text-sm text-soft tabular-nums">
      {now}
      <span className="max-sm:sr-only"> / {whole}</span>
    </span>
  );
}
