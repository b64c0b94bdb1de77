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
    globalThis.vitals = { lcp: 0, shift: 0, moved: [], blocked: 0 };
    const { vitals } = globalThis;
    const each = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        type,
        buffered: true,
      });
    each("largest-contentful-paint", ({ startTime }) => {
      vitals.lcp = startTime;
    });
    each("layout-shift", (entry) => {
      const { value, hadRecentInput, sources } = entry as Shift;
      if (hadRecentInput) return;
      vitals.shift += value;
      for (const { node } of sources) {
        const element = node instanceof Element ? node : node?.parentElement;
        vitals.moved.push(element?.outerHTML.slice(0, 120) ?? "");
      }
    });
    each("longtask", ({ duration }) => {
      vitals.blocked += duration - 50;
    });
  });
}

export function vitalsOf(page: Page): Promise<Vitals> {
  return page.evaluate(() => globalThis.vitals);
}
