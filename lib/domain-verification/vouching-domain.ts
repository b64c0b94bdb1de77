import type { Prisma } from "#lib/db/generated/client";

/** Of a publisher's domains the one that vouches longest, for those who show a publisher by it. */
export const vouchingDomain = {
  where: { state: { in: ["verified", "at-risk"] } },
  select: { domain: true },
  orderBy: [{ verifiedAt: "asc" }, { domain: "asc" }],
  take: 1,
} satisfies Prisma.Publisher$domainsArgs;
