import { comparisonQuery } from "@hecate/protocol/wire/comparison";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { CompareForm } from "#components/listing/compare-form";
import { PageTitle } from "#components/site/page-title";
import { TextLink } from "#components/ui/text-link";
import { getAddress } from "#language/address-of-page";
import { getTranslations } from "#language/of-page";
import { cachedListing } from "../../../../cached";

interface Props {
  params: Promise<{ org: string; name: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  const t = await getTranslations("listing.comparePage");
  return { title: t("title", { name }), robots: { index: false } };
}

/** Where the form leads without scripts: on to the comparison, whose address can be passed on. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { org, name } = await params;
  const listing = await cachedListing(org, name);
  if (listing === null) notFound();
  const asked = comparisonQuery.safeParse(await searchParams);
  if (asked.success) {
    const { from, to } = asked.data;
    redirect(await getAddress(`/listings/${org}/${name}/compare/${from}...${to}`));
  }
  const t = await getTranslations("listing.comparePage");
  const { version } = listing.current;
  const [, before = version] = listing.versions.map((each) => each.version);
  return (
    <div className="max-w-[60rem]">
      <PageTitle title={t("title", { name })}>
        {t.rich("choose", {
          app: (id) => <TextLink href={`/listings/${org}/${name}`}>{id}</TextLink>,
          id: `${org}/${name}`,
        })}
      </PageTitle>
      <CompareForm listing={listing} from={before} to={version} />
    </div>
  );
}
