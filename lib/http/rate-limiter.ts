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
  readonly id: string;
  readonly openedAt: number;
  readonly endsAt: number;
  used: number;
  /** Of the same length, opened after it. */
  next: Window | undefined;
}

/** Windows of one length: they end in the order in which they were opened. */
interface Line {
  first: Window | undefined;
  last: Window | undefined;
}

/**
 * Counts in this process. Never holds more than `maxKeys` windows: beyond that the one that was opened first gives
 * way, so that whoever wants a window of theirs forgotten has to fill the table with others. Each is taken out
 * once and never looked for, however full it is.
 */
export function memoryRateLimiter(maxKeys = 100_000): RateLimiter {
  const windows = new Map<string, Window>();
  const lines = new Map<number, Line>();

  function windowOf({ name, windowSeconds }: Policy, key: string, nowMs: number): Window {
    const id = `${name} ${key}`;
    const current = windows.get(id);
    if (current && current.endsAt > nowMs) return current;
    makeRoom(nowMs);
    const endsAt = nowMs + windowSeconds * 1000;
    const opened: Window = { id, openedAt: nowMs, endsAt, used: 0, next: undefined };
    windows.set(id, opened);
    const line = lines.get(windowSeconds) ?? { first: undefined, last: undefined };
    lines.set(windowSeconds, line);
    if (line.first === undefined) line.first = opened;
    else if (line.last) line.last.next = opened;
    line.last = opened;
    return opened;
  }

  function makeRoom(nowMs: number): void {
    let oldest: Line | undefined;
    for (const line of lines.values()) {
      while (line.first && line.first.endsAt <= nowMs) forgetFirst(line);
      if (openedAt(line) < openedAt(oldest)) oldest = line;
    }
    // Full though nothing ended: a flood of addresses.
    if (windows.size >= maxKeys && oldest) forgetFirst(oldest);
  }

  function forgetFirst(line: Line): void {
    const { first } = line;
    if (first === undefined) return;
    // Where the clock was set back, another may have been opened under its name.
    if (windows.get(first.id) === first) windows.delete(first.id);
    line.first = first.next;
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

function openedAt(line: Line | undefined): number {
  return line?.first?.openedAt ?? Number.POSITIVE_INFINITY;
}
