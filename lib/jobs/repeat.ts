import { log } from "#lib/log";

/**
 * Does `job` every so many seconds, never twice at once; a failure is logged and tried again. What is
 * returned stops it, and settles when a running one is done.
 */
export function repeat(
  name: string,
  seconds: number,
  job: () => Promise<unknown>,
): () => Promise<void> {
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= job()
      .catch((error: unknown) => log().warn({ err: error, job: name }, "a chore failed"))
      .finally(() => {
        running = undefined;
      });
  }, seconds * 1000);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
