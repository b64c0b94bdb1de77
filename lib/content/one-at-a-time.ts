/** Does the work that `key` names and resolves when it is done; "busy" when too much waits already. */
export type TakeTurn = (key: string, work: () => Promise<void>) => Promise<void> | "busy";

/** Work that is done one after the other, and once for all who ask for the same meanwhile. */
export function oneAtATime(most: number): TakeTurn {
  const waiting = new Map<string, Promise<void>>();
  let last: Promise<unknown> = Promise.resolve();
  return (key, work) => {
    const begun = waiting.get(key);
    if (begun) return begun;
    if (waiting.size >= most) return "busy";
    const done = last.then(work).finally(() => waiting.delete(key));
    // A failure is its askers' to hear of; the next is done all the same.
    last = done.catch(() => undefined);
    waiting.set(key, done);
    return done;
  };
}
