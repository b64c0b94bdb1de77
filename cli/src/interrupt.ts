const interruptedExit = 130;

/**
 * The first Ctrl-C (or SIGTERM) aborts `stop`, so that what is half written is cleared away; the
 * second leaves at once, until `release`.
 */
export function onInterrupt(): { readonly stop: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(interruptedExit);
    controller.abort();
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  return {
    stop: controller.signal,
    release: () => {
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
    },
  };
}
