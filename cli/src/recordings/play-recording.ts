import { setTimeout as pass } from "node:timers/promises";
import type { Recording } from "@hecate/protocol/asciicast/recording";

export interface Pace {
  /** How many seconds of the recording in one. */
  readonly speed: number;
  /** No pause of the recording is longer. */
  readonly idleMs: number;
}

/** How long the last screen stays. */
const lastMs = 2_000;

/** Draws a recording in its time. Throws when `stop` is aborted; waits while `isHeld` says so. */
export async function playRecording(
  { events }: Recording,
  { speed, idleMs }: Pace,
  draw: (drawn: string) => void,
  isHeld: () => boolean,
  stop: AbortSignal,
): Promise<void> {
  let atMs = 0;
  for (const event of events) {
    await wait(Math.min(event.atMs - atMs, idleMs) / speed, isHeld, stop);
    atMs = event.atMs;
    if (event.kind === "output") draw(event.text);
  }
  await wait(lastMs / speed, isHeld, stop);
}

/** As often as a pause is looked for. */
const stepMs = 50;

async function wait(ms: number, isHeld: () => boolean, signal: AbortSignal): Promise<void> {
  let leftMs = ms;
  signal.throwIfAborted();
  while (leftMs > 0 || isHeld()) {
    const before = performance.now();
    await pass(isHeld() ? stepMs : Math.min(stepMs, leftMs), undefined, { signal });
    if (!isHeld()) leftMs -= performance.now() - before;
  }
}
