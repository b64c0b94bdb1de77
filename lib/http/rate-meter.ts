import { ok, type Result, refuse } from "@hecate/protocol/result";
import { env } from "#lib/env";
import {
  memoryRateLimiter,
  type Policy,
  type RateLimiter,
  type Taken,
} from "#lib/http/rate-limiter";

/** By the client's address, but the last two by the publisher that a verified invocation acts for. */
export const policies = {
  read: { name: "read", quota: 1200, windowSeconds: 60 },
  bytes: { name: "bytes", quota: 2400, windowSeconds: 60 },
  write: { name: "write", quota: 300, windowSeconds: 60 },
  signIn: { name: "sign-in", quota: 60, windowSeconds: 300 },
  signInCode: { name: "sign-in-code", quota: 20, windowSeconds: 300 },
  publisher: { name: "publisher", quota: 600, windowSeconds: 60 },
  /** By the address; pictures that were drawn before are `bytes` alone. */
  drawing: { name: "drawing", quota: 60, windowSeconds: 60 },
  /** By the address: accounts that are opened, whatever opens them. */
  join: { name: "join", quota: 60, windowSeconds: 3600 },
  /** By the person, and, as keys are free, by the address; a tip by the address alone. */
  report: { name: "report", quota: 30, windowSeconds: 3600 },
  reportAddress: { name: "report-address", quota: 60, windowSeconds: 3600 },
  tip: { name: "tip", quota: 10, windowSeconds: 3600 },
  /** By the person. */
  review: { name: "review", quota: 60, windowSeconds: 3600 },
  /** By the person: edits of listings, and the pictures for them. */
  edit: { name: "edit", quota: 120, windowSeconds: 3600 },
  /** By the person or the publisher; by the mail address, however it is asked for. */
  channel: { name: "channel", quota: 10, windowSeconds: 3600 },
  confirmation: { name: "confirmation", quota: 3, windowSeconds: 3600 },
  /** By the person or the publisher. */
  appeal: { name: "appeal", quota: 10, windowSeconds: 3600 },
  domainCheck: { name: "domain-check", quota: 40, windowSeconds: 300 },
} as const satisfies Record<string, Policy>;

// Next bundles this module once per route; they must count together.
const holder: { [key: symbol]: RateLimiter | undefined } = globalThis;
const key = Symbol.for("hecate.rate-limiter");

/** What one request takes, and what its answer tells of it. */
export interface RateMeter {
  take(policy: Policy, key: string): Result<true, "too-many-requests">;
  /** draft-ietf-httpapi-ratelimit-headers-11; `Retry-After` only once something was refused. */
  headers(): Record<string, string>;
}

export function startMeter(now: Date, limiter: RateLimiter = sharedLimiter()): RateMeter {
  const tally: { policy: Policy; taken: Taken }[] = [];
  return {
    take(policy, key) {
      if (!env().rateLimits) return ok(true);
      const taken = limiter.take(policy, key, now);
      tally.push({ policy, taken });
      if (taken.allowed) return ok(true);
      return refuse(
        "too-many-requests",
        `${policy.quota} requests of kind "${policy.name}" are allowed in ${policy.windowSeconds} seconds`,
      );
    },
    headers() {
      if (tally.length === 0) return {};
      const refused = tally.find(({ taken }) => !taken.allowed);
      return {
        "RateLimit-Policy": tally.map(({ policy }) => printPolicy(policy)).join(", "),
        RateLimit: tally.map(({ policy, taken }) => printTaken(policy, taken)).join(", "),
        ...(refused ? { "Retry-After": String(refused.taken.resetSeconds) } : {}),
      };
    },
  };
}

function printPolicy({ name, quota, windowSeconds }: Policy): string {
  return `"${name}";q=${quota};w=${windowSeconds}`;
}

function printTaken({ name }: Policy, { remaining, resetSeconds }: Taken): string {
  return `"${name}";r=${remaining};t=${resetSeconds}`;
}

function sharedLimiter(): RateLimiter {
  holder[key] ??= memoryRateLimiter();
  return holder[key];
}
