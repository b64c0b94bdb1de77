import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ListingGrid } from "#components/listing/listing-grid";
import { PageTitle } from "#components/site/page-title";
import { Action } from "#components/ui/action";
import { TextLink } from "#components/ui/text-link";
import { getAddress } from "#language/address-of-page";
import { getTranslations } from "#language/of-page";
import { listDependents } from "#lib/dependencies/list-dependents";
import { cachedListing } from "../../../../cached";

const pageSize = 24;

interface Props {
  params: Promise<{ org: string; name: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  const t = await getTranslations("listing.dependentsPage");
  return { title: t("title", { name }), robots: { index: false } };
}

export default async function DependentsPage({ params, searchParams }: Props) {
  const { org, name } = await params;
  if ((await cachedListing(org, name)) === null) notFound();
  const cursor = [(await searchParams).cursor].flat()[0] || undefined;
  const address = `/listings/${org}/${name}/dependents`;
  const page = await listDependents(org, name, { limit: pageSize, cursor });
  if (!page.ok) return cursor ? redirect(await getAddress(address)) : notFound();
  const t = await getTranslations("listing.dependentsPage");
  const { items, total, nextCursor } = page.value;
  return (
    <>
      <PageTitle title={t("title", { name })}>
        {t.rich("lead", {
          count: total,
          app: (id) => <TextLink href={`/listings/${org}/${name}`}>{id}</TextLink>,
          id: `${org}/${name}`,
        })}
      </PageTitle>
      <ListingGrid listings={items.map(({ listing }) => listing)} />
      {(nextCursor || cursor) && (
        <nav aria-label={t("pages")} className="mt-8 flex items-center gap-6">
          {nextCursor && <Action href={`${address}?cursor=${nextCursor}`}>{t("next")}</Action>}
          {cursor && <TextLink href={address}>{t("first")}</TextLink>}
        </nav>
      )}
    </>
  );
}
