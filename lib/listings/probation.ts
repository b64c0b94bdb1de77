import { env } from "#lib/env";

/** Publishers who came later are on probation, unless a domain vouches for them. */
export function probationStart(now: Date): Date {
  return new Date(now.getTime() - env().probationDays * 86_400_000);
}

/** Whether a publisher is new and nobody's domain vouches for it. */
export function isOnProbation(
  publisher: { readonly createdAt: Date; readonly domains: readonly unknown[] },
  now: Date,
): boolean {
  return publisher.domains.length === 0 && publisher.createdAt > probationStart(now);
}
