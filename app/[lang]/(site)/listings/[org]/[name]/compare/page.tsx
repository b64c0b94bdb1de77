import { comparisonQuery } from "@hecate/protocol/wire/comparison";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { CompareForm } from "#components/listing/compare-form";
import { PageTitle } from "#components/site/page-title";
import { TextLink } from "#components/ui/text-link";
import { cachedListing } from "../../../../cached";

interface Props {
  params: Promise<{ org: string; name: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  return { title: `Compare versions of ${name}`, robots: { index: false } };
}

/** Where the form leads without scripts: on to the comparison, whose address can be passed on. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { org, name } = await params;
  const listing = await cachedListing(org, name);
  if (listing === null) notFound();
  const asked = comparisonQuery.safeParse(await searchParams);
  if (asked.success) {
    const { from, to } = asked.data;
    redirect(`/listings/${org}/${name}/compare/${from}...${to}`);
  }
  const { version } = listing.current;
  const [, before = version] = listing.versions.map((each) => each.version);
  return (
    <div className="max-w-[60rem]">
      <PageTitle title={`Compare versions of ${name}`}>
        Choose two versions of{" "}
        <TextLink href={`/listings/${org}/${name}`}>{`${org}/${name}`}</TextLink>.
      </PageTitle>
      <CompareForm listing={listing} from={before} to={version} />
    </div>
  );
}
