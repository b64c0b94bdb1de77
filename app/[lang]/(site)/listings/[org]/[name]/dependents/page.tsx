import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ListingGrid } from "#components/listing/listing-grid";
import { PageTitle } from "#components/site/page-title";
import { Action } from "#components/ui/action";
import { TextLink } from "#components/ui/text-link";
import { listDependents } from "#lib/listings/list-dependents";
import { cachedListing } from "../../../../cached";

const pageSize = 24;

interface Props {
  params: Promise<{ org: string; name: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  return { title: `Apps that require ${name}`, robots: { index: false } };
}

export default async function DependentsPage({ params, searchParams }: Props) {
  const { org, name } = await params;
  if ((await cachedListing(org, name)) === null) notFound();
  const cursor = [(await searchParams).cursor].flat()[0] || undefined;
  const address = `/listings/${org}/${name}/dependents`;
  const page = await listDependents(org, name, { limit: pageSize, cursor });
  if (!page.ok) return cursor ? redirect(address) : notFound();
  const { items, total, nextCursor } = page.value;
  return (
    <>
      <PageTitle title={`Apps that require ${name}`}>
        {total === 1 ? "One app needs" : `${total} apps need`}{" "}
        <TextLink href={`/listings/${org}/${name}`}>{`${org}/${name}`}</TextLink>, as their newest
        versions say; the most installed first.
      </PageTitle>
      <ListingGrid listings={items.map(({ listing }) => listing)} />
      {(nextCursor || cursor) && (
        <nav aria-label="Pages" className="mt-8 flex items-center gap-6">
          {nextCursor && <Action href={`${address}?cursor=${nextCursor}`}>Next page</Action>}
          {cursor && <TextLink href={address}>First page</TextLink>}
        </nav>
      )}
    </>
  );
}
