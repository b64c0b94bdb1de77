import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ClientMessages } from "#components/language/client-messages";
import { AppealForm } from "#components/ruling/appeal-form";
import { Appeals } from "#components/ruling/appeals";
import { RulingStatement } from "#components/ruling/ruling-statement";
import { PageTitle } from "#components/site/page-title";
import { Command } from "#components/ui/command";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { appealsOfRuling } from "#lib/appeals/appeals-of-ruling";
import { getRuling } from "#lib/rulings/get-ruling";
import { pageMetadata } from "../../page-metadata";

/** Rendered for each request: what came of an appeal is here at once. */
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ruling = await readRuling((await params).id);
  if (ruling === null) return {};
  const { id, listing, version } = ruling;
  const t = await getTranslations("ruling.page");
  return pageMetadata({
    path: `/rulings/${id}`,
    title: t("title", { app: `${listing.org}/${listing.name}`, version }),
    description: t("description"),
  });
}

export default async function RulingPage({ params }: Props) {
  const ruling = await readRuling((await params).id);
  if (ruling === null) notFound();
  const { id, listing, version, state } = ruling;
  const t = await getTranslations("ruling.page");
  const appeals = await appealsOfRuling(id);
  return (
    <div className="max-w-[52rem]">
      <PageTitle title={t("title", { app: `${listing.org}/${listing.name}`, version })}>
        {t("text")}
      </PageTitle>
      <div className="grid grid-cols-1 gap-10">
        <Frame id="reasons" title={t("reasons")}>
          <RulingStatement ruling={ruling} />
        </Frame>
        <Frame id="appeals" title={t("appeals")}>
          <Appeals appeals={appeals} />
        </Frame>
        {state === "in-force" && (
          <Frame id="yours" title={t("appeal")}>
            <p className="mb-5 max-w-[62ch] text-soft">
              {t("who")} <TextLink href="/docs/notices#appeals">{t("how")}</TextLink>
            </p>
            <div className="mb-8">
              <Command
                lines={[`hecate appeal ${id} --publisher ${listing.org} --text "…"`]}
                of={t("command")}
              />
            </div>
            <ClientMessages of={["ruling.appealForm"]}>
              <AppealForm ruling={id} org={listing.org} name={listing.name} />
            </ClientMessages>
          </Frame>
        )}
      </div>
    </div>
  );
}

async function readRuling(id: string) {
  const ruling = z.uuid().safeParse(id).success ? await getRuling(id) : null;
  return ruling?.ok ? ruling.value : null;
}
