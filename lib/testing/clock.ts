import { onTestFinished, vi } from "vitest";

/** Until the test ends, the clock of this process stands still: no minute, hour or day turns in the middle of it. */
export function stopTheClock(): void {
  vi.setSystemTime(new Date());
  onTestFinished(() => {
    vi.useRealTimers();
  });
}
