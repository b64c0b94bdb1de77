/** So many units in so many seconds, for each key. */
export interface Policy {
  readonly name: string;
  readonly quota: number;
  readonly windowSeconds: number;
}

export interface Taken {
  readonly allowed: boolean;
  /** Units left in this window. */
  readonly remaining: number;
  /** Seconds until the window ends. */
  readonly resetSeconds: number;
}

/** Where requests are counted. Several servers would share one of these. */
export interface RateLimiter {
  take(policy: Policy, key: string, now: Date): Taken;
}

interface Window {
  endsAt: number;
  used: number;
}

/** Counts in this process. Forgets ended windows whenever `maxKeys` are held. */
export function memoryRateLimiter(maxKeys = 100_000): RateLimiter {
  const windows = new Map<string, Window>();

  function windowOf(policy: Policy, key: string, nowMs: number): Window {
    const id = `${policy.name} ${key}`;
    const current = windows.get(id);
    if (current && current.endsAt > nowMs) return current;
    if (windows.size >= maxKeys) makeRoom(nowMs);
    const opened = { endsAt: nowMs + policy.windowSeconds * 1000, used: 0 };
    windows.delete(id);
    windows.set(id, opened);
    return opened;
  }

  function makeRoom(nowMs: number): void {
    for (const [id, { endsAt }] of windows) if (endsAt <= nowMs) windows.delete(id);
    // Still full: a flood of addresses. The oldest window gives way.
    const [oldest] = windows.keys();
    if (windows.size >= maxKeys && oldest !== undefined) windows.delete(oldest);
  }

  return {
    take(policy, key, now) {
      const window = windowOf(policy, key, now.getTime());
      const allowed = window.used < policy.quota;
      if (allowed) window.used += 1;
      return {
        allowed,
        remaining: policy.quota - window.used,
        resetSeconds: Math.ceil((window.endsAt - now.getTime()) / 1000),
      };
    },
  };
}
