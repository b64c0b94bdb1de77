/** Does every job, `workers` at a time, in order. */
export async function inParallel(
  workers: number,
  jobs: readonly (() => Promise<unknown>)[],
): Promise<void> {
  const queue = jobs.values();
  const work = async () => {
    for (const job of queue) await job();
  };
  await Promise.all(Array.from({ length: workers }, work));
}
