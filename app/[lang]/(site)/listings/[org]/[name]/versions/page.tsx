import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CompareForm } from "#components/listing/compare-form";
import { ReleaseList } from "#components/listing/release-list";
import { PageTitle } from "#components/site/page-title";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { listVersions } from "#lib/listings/list-versions";
import { cachedListing } from "../../../../cached";
import { pageMetadata } from "../../../../page-metadata";
import { releaseNotes } from "../release-notes";

const pageSize = 20;

interface Props {
  params: Promise<{ org: string; name: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, name } = await params;
  const t = await getTranslations("listing.versionsPage");
  return pageMetadata({
    title: t("title", { name }),
    description: t("description", { app: `${org}/${name}` }),
    path: `/listings/${org}/${name}/versions`,
  });
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const { org, name } = await params;
  const listing = await cachedListing(org, name);
  if (listing === null) notFound();
  const t = await getTranslations("listing.versionsPage");
  const cursor = [(await searchParams).cursor].flat()[0] || undefined;
  const page = await listVersions(org, name, { limit: pageSize, cursor });
  const releases = page.ok ? page.value.items : [];
  const notes = await Promise.all(releases.map((release) => releaseNotes(release, 2)));
  const [newest, before] = listing.versions.map(({ version }) => version);
  return (
    <div className="max-w-[60rem]">
      <PageTitle title={t("title", { name })}>
        {t.rich("lead", {
          app: (id) => <TextLink href={`/listings/${org}/${name}`}>{id}</TextLink>,
          id: `${org}/${name}`,
        })}
      </PageTitle>
      {newest && before && <CompareForm listing={listing} from={before} to={newest} />}
      <ReleaseList listing={listing} page={page} cursor={cursor} notes={notes} />
    </div>
  );
}
