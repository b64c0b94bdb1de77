import { comparisonQuery } from "@hecate/protocol/wire/comparison";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CompareForm } from "#components/listing/compare-form";
import { Comparison } from "#components/listing/comparison";
import { PageTitle } from "#components/site/page-title";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { getComparison } from "#lib/listings/get-comparison";
import { cachedListing } from "../../../../../cached";
import { releaseNotes } from "../../release-notes";

interface Props {
  params: Promise<{ org: string; name: string; range: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, range } = await params;
  const [from = "", to = ""] = range.split("...");
  const t = await getTranslations("listing.comparePage");
  return { title: t("name", { name, from, to }), robots: { index: false } };
}

/** Rendered for each request: the pairs of versions are too many to keep. */
export default async function ComparisonPage({ params }: Props) {
  const { org, name, range } = await params;
  const [from, to, ...rest] = range.split("...");
  const asked = comparisonQuery.safeParse({ from, to });
  if (!asked.success || rest.length > 0) notFound();
  const listing = await cachedListing(org, name);
  const comparison = listing && (await getComparison(org, name, asked.data));
  if (listing === null || comparison === null) notFound();
  const t = await getTranslations("listing.comparePage");
  const notes = await Promise.all(
    comparison.notes.map(async (each) => ({ ...each, tree: await releaseNotes(each, 3) })),
  );
  return (
    <div className="max-w-[60rem]">
      <PageTitle title={`${name} ${from} → ${to}`}>
        {t.rich("lead", {
          app: (id) => <TextLink href={`/listings/${org}/${name}`}>{id}</TextLink>,
          id: `${org}/${name}`,
        })}
      </PageTitle>
      <CompareForm listing={listing} {...asked.data} />
      <Comparison listing={listing} comparison={comparison} notes={notes} />
    </div>
  );
}
