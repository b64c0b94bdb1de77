import type { Page } from "@playwright/test";

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

export interface Vitals {
  /** Of the largest paint, in ms. */
  readonly lcp: number;
  /** Of all shifts together, at least what CLS says of the worst five seconds (web.dev/cls). */
  readonly shift: number;
  /** The markup that moved. */
  readonly moved: readonly string[];
  /** What long tasks took beyond 50 ms each, in ms. */
  readonly blocked: number;
}

declare global {
  var vitals: { lcp: number; shift: number; moved: string[]; blocked: number };
}

/** Has every page from now on keep count; to be called before the first is loaded. */
export async function watchVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const vitals = { lcp: 0, shift: 0, moved: [] as string[], blocked: 0 };
    globalThis.vitals = vitals;
    // No function here has a name: what runs the benchmarks would wrap it in one that no page has.
    for (const type of ["largest-contentful-paint", "layout-shift", "longtask"]) {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (type === "largest-contentful-paint") vitals.lcp = entry.startTime;
          if (type === "longtask") vitals.blocked += entry.duration - 50;
          if (type !== "layout-shift" || (entry as Shift).hadRecentInput) continue;
          vitals.shift += (entry as Shift).value;
          for (const { node } of (entry as Shift).sources) {
            const element = node instanceof Element ? node : node?.parentElement;
            vitals.moved.push(element?.outerHTML.slice(0, 120) ?? "");
          }
        }
      }).observe({ type, buffered: true });
    }
  });
}

export function vitalsOf(page: Page): Promise<Vitals> {
  return page.evaluate(() => globalThis.vitals);
}
