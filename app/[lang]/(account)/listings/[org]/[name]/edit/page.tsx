import { isName } from "@hecate/protocol/name";
import { isProblemCode, problems } from "@hecate/protocol/problems";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListingEditor } from "#components/editor/listing-editor";
import { NotEditable } from "#components/editor/not-editable";
import { ClientMessages } from "#components/language/client-messages";
import { PageTitle } from "#components/site/page-title";
import { English } from "#components/ui/english";
import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { ownerInBrowser } from "#lib/identity/acting-owner";
import { getEditableListing } from "#lib/listings/get-editable-listing";
import { origin } from "../../../../../../origin";
import { actingAt } from "../../../../acting";
import { ReadmePreview } from "./readme-preview";
import { renderReadme } from "./render-readme";

interface Props {
  readonly params: Promise<{ org: string; name: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  const t = await getTranslations("editor.page");
  return { title: t("title", { name }), robots: { index: false } };
}

export default async function EditPage({ params, searchParams }: Props) {
  const { org, name } = await params;
  if (!isName(org) || !isName(name)) notFound();
  const now = new Date();
  const page = `/listings/${org}/${name}`;
  const person = await actingAt(`${page}/edit`, now);
  const listing = await getEditableListing(org, name, now);
  if (listing === null) notFound();
  const owner = await ownerInBrowser(person, org, now);
  if (!owner.ok) return <NotEditable app={{ org, name }} refusal={owner.refusal} />;
  const { refused, field = [] } = await searchParams;
  const fields = [field].flat();
  const { card, words, state } = listing;
  const images = [...listing.readmeImages, ...listing.pictures];
  const t = await getTranslations("editor.page");
  return (
    <>
      <PageTitle title={t("title", { name })}>
        {t.rich("lead", {
          app: (id) => <TextLink href={page}>{id}</TextLink>,
          id: `${org}/${name}`,
          log: (words) => <TextLink href="/log">{words}</TextLink>,
        })}
      </PageTitle>
      <div className="grid grid-cols-1 gap-4 not-empty:mb-10">
        {typeof refused === "string" && isProblemCode(refused) && (
          <Notice
            tone="warning"
            title={
              fields.length > 0 ? t("partlyRefused") : <English>{problems[refused].title}</English>
            }
          >
            {fields.length > 0 ? t("marked") : <English>{problems[refused].hint}</English>}{" "}
            {t("unchanged")}
          </Notice>
        )}
        {state !== null && state.state !== "listed" && (
          <Notice tone="warning" title={t(`state.${state.state}`, { version: card.version })}>
            <bdi>{state.reason}</bdi> {t("appeal")}
          </Notice>
        )}
      </div>
      <noscript>
        <div className="mb-10">
          <Notice tone="note" title={t("noScripts.title")}>
            {t.rich("noScripts.text", {
              code: (words) => <code className="text-sm">{words}</code>,
            })}
          </Notice>
        </div>
      </noscript>
      <ClientMessages of={["editor.form", "rating.standingLine", "app.card", "prose"]}>
        <ListingEditor
          card={card}
          opened={listing}
          refused={fields}
          preview={
            <ReadmePreview images={images} origin={origin()}>
              {renderReadme(words.readme, images, origin())}
            </ReadmePreview>
          }
        />
      </ClientMessages>
    </>
  );
}
