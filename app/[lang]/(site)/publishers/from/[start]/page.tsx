import { isName } from "@hecate/protocol/name";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublisherGrid } from "#components/publisher/publisher-grid";
import { PageTitle } from "#components/site/page-title";
import { Letters } from "#components/ui/letters";
import { Onward } from "#components/ui/onward";
import { getTranslations } from "#language/of-page";
import { listPublishers } from "#lib/search/list-publishers";

export const dynamic = "force-dynamic";

const pageSize = 24;

interface Props {
  params: Promise<{ start: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { start } = await params;
  const t = await getTranslations("publisher.index");
  return { title: t("from", { start }), robots: { index: false } };
}

export default async function PublishersFromPage({ params }: Props) {
  const { start } = await params;
  if (!isBeginning(start)) notFound();
  const t = await getTranslations("publisher.index");
  const { items, next } = await listPublishers(start, pageSize);
  return (
    <>
      <PageTitle title={t("from", { start })} />
      <Letters list="/publishers" first="a" />
      {items.length > 0 ? (
        <section aria-labelledby="all">
          <h2 id="all" className="sr-only">
            {t("title")}
          </h2>
          <PublisherGrid publishers={items} />
        </section>
      ) : (
        <p>{t("nothing")}</p>
      )}
      <Onward list="/publishers" next={next} isLater />
    </>
  );
}

function isBeginning(start: string): boolean {
  return isName(start) || /^[a-z]$/.test(start);
}
