const name = "hecate-moderation-queue";

/** Remembers which part of the queue was looked at last, for the way back. */
export function rememberQueue(storage: Storage, address: string): void {
  storage.setItem(name, address);
}

export function lastQueue(storage: Storage): string {
  const address = storage.getItem(name) ?? "";
  return /^\/moderation(\?|$)/.test(address) ? address : "/moderation";
}
