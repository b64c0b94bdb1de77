import type { Prisma } from "#lib/db/generated/client";
import { vouchingDomain } from "#lib/domain-verification/vouching-domain";

export const stateColumns = {
  state: true,
  stateSince: true,
  stateUntil: true,
  stateCause: true,
  stateReason: true,
} as const satisfies Prisma.VersionSelect;

/** What a card shows; one query, whoever lists. */
export const summaryColumns = {
  id: true,
  name: true,
  mri: true,
  description: true,
  tags: true,
  license: true,
  createdAt: true,
  updatedAt: true,
  publisher: {
    select: {
      org: true,
      mri: true,
      displayName: true,
      createdAt: true,
      domains: vouchingDomain,
    },
  },
  newestVersion: {
    select: {
      version: true,
      yankedAt: true,
      state: true,
      artifacts: { select: { platform: true }, orderBy: { platform: "asc" } },
    },
  },
  standing: { select: { starsMilli: true, raters: true, histogram: true, installs: true } },
  screenshots: {
    select: { cid: true, mediaCid: true, width: true, height: true },
    orderBy: { position: "asc" },
  },
} as const satisfies Prisma.ListingSelect;

export type SummaryRow = Prisma.ListingGetPayload<{ select: typeof summaryColumns }>;

export const versionColumns = {
  id: true,
  version: true,
  manifestCid: true,
  manifest: true,
  signature: true,
  signerDid: true,
  publishedAt: true,
  yankedAt: true,
  yankReason: true,
  notes: true,
  ...stateColumns,
  requires: { select: { mri: true, range: true }, orderBy: { mri: "asc" } },
  sourceCheck: { select: { state: true, reason: true, checkedAt: true, answeredAt: true } },
  artifacts: {
    select: { platform: true, cid: true, size: true, sha256: true },
    orderBy: { platform: "asc" },
  },
} as const satisfies Prisma.VersionSelect;

export type VersionRow = Prisma.VersionGetPayload<{ select: typeof versionColumns }>;

export const listingColumns = {
  ...summaryColumns,
  readme: true,
  homepage: true,
  readmeImages: {
    select: { cid: true, mediaCid: true, width: true, height: true },
    orderBy: { cid: "asc" },
  },
  recordings: {
    select: {
      cid: true,
      mediaCid: true,
      title: true,
      columns: true,
      rows: true,
      durationMs: true,
      bytes: true,
    },
    orderBy: { position: "asc" },
  },
  newestVersion: { select: versionColumns },
} as const satisfies Prisma.ListingSelect;

export type ListingRow = Prisma.ListingGetPayload<{ select: typeof listingColumns }>;
