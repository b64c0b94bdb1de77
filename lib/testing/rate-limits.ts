import { afterEach, beforeEach } from "vitest";
import { policies, startMeter } from "#lib/http/rate-meter";

const holder: { [key: symbol]: unknown } = globalThis;

function reset(): void {
  delete holder[Symbol.for("hecate.rate-limiter")];
}

/** Every test of the file begins with nothing counted. */
export function provideRateLimits(): void {
  beforeEach(reset);
  afterEach(reset);
}

/** Takes all that a policy gives; without a client's address the routes count for `local`. */
export function exhaust(policy: keyof typeof policies, key = "local"): void {
  const meter = startMeter(new Date());
  while (meter.take(policies[policy], key).ok);
}
