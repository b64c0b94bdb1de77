import { type Manifest, publisherOf } from "@hecate/protocol/manifest";
import { listingMri, publisherMri } from "@hecate/protocol/mri";
import type { VersionComparison } from "@hecate/protocol/wire/comparison";
import type { DomainView } from "@hecate/protocol/wire/domain";
import type {
  ListingSummary,
  ListingView,
  RecordingView,
  VersionView,
} from "@hecate/protocol/wire/listing";
import type { Resolution, RevocationView } from "@hecate/protocol/wire/proof";
import type { PublisherView } from "@hecate/protocol/wire/publisher";
import type { RebuildView } from "@hecate/protocol/wire/rebuild";
import { nothingSaid } from "@hecate/protocol/wire/standing";
import { plainlyListed } from "@hecate/protocol/wire/version-state";

export interface ListedVersion {
  readonly manifest: Manifest;
  readonly manifestCid: string;
  readonly publishedAt: string;
  readonly description: string;
  yanked: { at: string; reason: string } | null;
  notes: string | null;
}

/** What a marketplace holds, in memory, and how it shows it. Newest version first. */
export interface Marketplace {
  readonly publishers: Map<string, PublisherView>;
  /** CARs by content id. */
  readonly content: Map<string, Buffer>;
  readonly versions: ListedVersion[];
  /** Of every listing. */
  readonly recordings: { readonly view: RecordingView; readonly bytes: Buffer }[];
  readonly revocations: RevocationView[];
  readonly rebuilds: RebuildView[];
  readonly domains: DomainView[];
}

const longAgo = "2026-01-01T00:00:00.000Z";

export function publisherView(org: string, did: string): PublisherView {
  return {
    org,
    mri: publisherMri(org),
    displayName: org,
    description: null,
    homepage: null,
    createdAt: longAgo,
    rootKeys: [{ did, addedAt: longAgo, retiredAt: null }],
    listings: 0,
  };
}

/** As two resolvers saw it, or did not. */
export function domainViewOf(domain: string, confirmed: boolean): DomainView {
  return {
    domain,
    state: confirmed ? "verified" : "pending",
    record: { name: `_hecate.${domain}`, values: [] },
    addedAt: longAgo,
    verifiedAt: confirmed ? longAgo : null,
    atRiskSince: null,
    lapsesAt: null,
    checkedAt: longAgo,
    answers: ["192.0.2.1", "192.0.2.2"].map((resolver) => ({
      resolver,
      outcome: confirmed ? "records" : "no-name",
      records: confirmed ? ["v=hecate1; \u001b[31m"] : [],
      confirmed,
      milliseconds: 3,
    })),
  };
}

export function summaryOf({ manifest, description, yanked }: ListedVersion): ListingSummary {
  const org = publisherOf(manifest);
  return {
    org,
    name: manifest.name,
    mri: listingMri(org, manifest.name),
    publisher: { mri: manifest.publisher, displayName: org, verifiedDomain: null },
    description,
    tags: [],
    version: manifest.version,
    yanked: yanked !== null,
    state: "listed",
    probation: false,
    standing: nothingSaid,
    license: manifest.license ?? null,
    platforms: Object.keys(manifest.platforms),
    screenshot: null,
    createdAt: longAgo,
    updatedAt: longAgo,
  };
}

export function versionViewOf(listed: ListedVersion): VersionView {
  const { manifest, manifestCid, publishedAt, yanked, notes } = listed;
  return {
    version: manifest.version,
    manifestCid,
    signer: "did:key:z6Mk",
    publishedAt,
    yanked,
    state: plainlyListed,
    license: manifest.license ?? null,
    notes,
    source: null,
    requires: (manifest.depends_on ?? []).map((each) => ({
      ...(typeof each === "string" ? { mri: each, version: null } : each),
      listed: { org: "acme-corp", name: "rates", newest: "3.0.0", fits: false },
    })),
    artifacts: Object.entries(manifest.platforms).map(([platform, artifact]) => ({
      platform,
      ...artifact,
    })),
  };
}

export function listingViewOf(listed: ListedVersion, { recordings }: Marketplace): ListingView {
  const current = versionViewOf(listed);
  const { version, publishedAt, yanked } = current;
  return {
    ...summaryOf(listed),
    standing: nothingSaid,
    readme: "",
    homepage: null,
    edition: "",
    screenshots: [],
    images: [],
    recordings: recordings.map(({ view }) => view),
    current,
    versions: [{ version, publishedAt, yanked, state: plainlyListed }],
  };
}

/** Says nothing of what changed: whoever asks is to find out themselves. */
export function comparisonOf(
  from: ListedVersion | undefined,
  to: ListedVersion | undefined,
): VersionComparison | null {
  if (!from || !to) return null;
  const sides = [from, to].map((side) => ({ ...versionViewOf(side), state: plainlyListed }));
  const [before, after] = sides;
  if (!before || !after) return null;
  const org = publisherOf(to.manifest);
  return {
    mri: listingMri(org, to.manifest.name),
    from: before,
    to: after,
    changes: [],
    sourceComparison: null,
    notes: to.notes === null ? [] : [{ ...after, notes: to.notes }],
    notesLeftOut: 0,
  };
}

export function resolutionOf(
  { publishers, revocations }: Marketplace,
  service: string,
  listed: ListedVersion,
): Resolution {
  const { manifest, manifestCid, publishedAt, yanked } = listed;
  const publisher = publishers.get(publisherOf(manifest));
  return {
    listing: summaryOf(listed),
    version: manifest.version,
    proof: {
      format: "hecate-proof/1",
      service,
      publisher: { mri: manifest.publisher, rootKeys: publisher?.rootKeys ?? [] },
      manifest,
      manifestCid,
      publishedAt,
      yanked,
      revocations,
    },
  };
}
