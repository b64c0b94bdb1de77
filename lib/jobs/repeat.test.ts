import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { repeat } from "./repeat";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a job is not begun again while it runs", async () => {
  let begun = 0;
  let finish = () => {};
  const stop = repeat("job", 1, () => {
    begun += 1;
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(begun).toBe(1);
  finish();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(begun).toBe(2);
  finish();
  await stop();
});

test("a job that failed is done again", async () => {
  let begun = 0;
  const stop = repeat("job", 1, async () => {
    begun += 1;
    throw new Error("once more");
  });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(begun).toBe(2);
  await stop();
});

test("stopping waits for the job that runs and begins no other", async () => {
  let finish = () => {};
  let begun = 0;
  const stop = repeat("job", 1, () => {
    begun += 1;
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  await vi.advanceTimersByTimeAsync(1_000);
  let stopped = false;
  const stopping = stop().then(() => {
    stopped = true;
  });
  await vi.advanceTimersByTimeAsync(5_000);
  expect({ stopped, begun }).toEqual({ stopped: false, begun: 1 });
  finish();
  await stopping;
});
