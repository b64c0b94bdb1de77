import type { Manifest } from "@hecate/protocol/manifest";
import type {
  ListingImageView,
  ListingSummary,
  ListingView,
  RecordingView,
  ScreenshotView,
  SourceView,
  VersionView,
  YankView,
} from "@hecate/protocol/wire/listing";
import { sourceCheckView } from "@hecate/protocol/wire/source";
import { type StateView, stateView } from "@hecate/protocol/wire/version-state";
import { dependencyViewOf, type Offers } from "#lib/dependencies/offer";
import { editionOf } from "#lib/listings/edition";
import type { ListingRow, SummaryRow, stateColumns, VersionRow } from "#lib/listings/listing-rows";
import { isOnProbation } from "#lib/listings/probation";
import { storedManifest } from "#lib/listings/stored-manifest";
import { isInstallable } from "#lib/moderation/version-state";
import { standingSummaryOf, standingViewOf } from "#lib/standing/standing-view";

export function listingSummaryOf(row: SummaryRow, now: Date): ListingSummary {
  const newest = present(row.newestVersion, row.mri);
  const { displayName, mri, org, domains } = row.publisher;
  return {
    org,
    name: row.name,
    mri: row.mri,
    publisher: { mri, displayName, verifiedDomain: domains[0]?.domain ?? null },
    description: row.description,
    tags: row.tags,
    version: newest.version,
    yanked: newest.yankedAt !== null,
    state: stateView.shape.state.parse(newest.state),
    probation: isOnProbation(row.publisher, now),
    standing: standingSummaryOf(row.standing),
    license: row.license,
    platforms: newest.artifacts.map((artifact) => artifact.platform),
    screenshot: row.screenshots.map(screenshotViewOf)[0] ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function listingViewOf(
  row: ListingRow,
  versions: readonly (YankColumns & StateColumns & Pick<VersionRow, "version" | "publishedAt">)[],
  offers: Offers,
  fetches: number,
  now: Date,
): ListingView {
  return {
    ...listingSummaryOf(row, now),
    standing: standingViewOf(row.standing, fetches),
    readme: row.readme,
    homepage: row.homepage,
    edition: editionOf(row),
    screenshots: row.screenshots.map(screenshotViewOf),
    images: [...row.readmeImages, ...row.screenshots].map(imageViewOf),
    recordings: row.recordings.map(recordingViewOf),
    current: versionViewOf(present(row.newestVersion, row.mri), offers),
    versions: versions.map((version) => ({
      version: version.version,
      publishedAt: version.publishedAt.toISOString(),
      yanked: yankViewOf(version),
      state: stateViewOf(version),
    })),
  };
}

export function versionViewOf(row: VersionRow, offers: Offers): VersionView {
  const { license, source } = storedManifest(row);
  return {
    version: row.version,
    manifestCid: row.manifestCid,
    signer: row.signerDid,
    publishedAt: row.publishedAt.toISOString(),
    yanked: yankViewOf(row),
    state: stateViewOf(row),
    license: license ?? null,
    source: source ? sourceViewOf(source, row) : null,
    notes: isInstallable(row.state) ? row.notes : null,
    requires: row.requires.map((each) => dependencyViewOf(each, offers)),
    artifacts: row.artifacts.map((artifact) => ({ ...artifact, size: Number(artifact.size) })),
  };
}

function sourceViewOf(
  { repository, revision, build }: NonNullable<Manifest["source"]>,
  { sourceCheck, manifestCid }: VersionRow,
): SourceView {
  if (sourceCheck === null) throw new Error(`a source that is not checked: ${manifestCid}`);
  const check = sourceCheckView.parse({
    ...sourceCheck,
    checkedAt: sourceCheck.checkedAt?.toISOString() ?? null,
    answeredAt: sourceCheck.answeredAt?.toISOString() ?? null,
  });
  return { repository, revision, build: build ?? null, check };
}

type YankColumns = Pick<VersionRow, "yankedAt" | "yankReason">;

export function yankViewOf(row: YankColumns): YankView | null {
  if (row.yankedAt === null) return null;
  return { at: row.yankedAt.toISOString(), reason: row.yankReason ?? "" };
}

type StateColumns = Pick<VersionRow, keyof typeof stateColumns>;

export function stateViewOf(row: StateColumns): StateView {
  return stateView.parse({
    state: row.state,
    since: row.stateSince?.toISOString() ?? null,
    until: row.stateUntil?.toISOString() ?? null,
    cause: row.stateCause,
    reason: row.stateReason,
  });
}

type ImageRow = SummaryRow["screenshots"][number];

export function imageViewOf(row: ImageRow): ListingImageView {
  return { cid: row.cid, ...screenshotViewOf(row) };
}

function screenshotViewOf(row: ImageRow): ScreenshotView {
  return { url: `/media/${row.mediaCid}.webp`, width: row.width, height: row.height };
}

function recordingViewOf(row: ListingRow["recordings"][number]): RecordingView {
  const { mediaCid, title, columns, rows, durationMs, bytes } = row;
  const url = `/media/${mediaCid}.cast`;
  return { url, cid: mediaCid, title, columns, rows, seconds: durationMs / 1000, bytes };
}

/** A listing is written together with its first version, so it always has a newest one. */
function present<T>(version: T | null, mri: string): T {
  if (version === null) throw new Error(`${mri} has no version`);
  return version;
}
