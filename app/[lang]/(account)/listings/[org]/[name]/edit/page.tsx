import { isName } from "@hecate/protocol/name";
import { isProblemCode, problems } from "@hecate/protocol/problems";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListingEditor } from "#components/editor/listing-editor";
import { NotEditable } from "#components/editor/not-editable";
import { ClientMessages } from "#components/language/client-messages";
import { PageTitle } from "#components/site/page-title";
import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";
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
  return { title: `Edit ${name}`, robots: { index: false } };
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
  return (
    <>
      <PageTitle title={`Edit ${name}`}>
        The words and pictures of <TextLink href={page}>{`${org}/${name}`}</TextLink>. What is
        signed, a version’s files and licence, only a new version changes. Each edit stands in the{" "}
        <TextLink href="/log">public log</TextLink>, as made by a session of your key.
      </PageTitle>
      <div className="grid grid-cols-1 gap-4 not-empty:mb-10">
        {typeof refused === "string" && isProblemCode(refused) && (
          <Notice
            tone="warning"
            title={fields.length > 0 ? "Some of it was not taken" : problems[refused].title}
          >
            {fields.length > 0 ? "It is marked below." : problems[refused].hint} Nothing was
            changed; what you typed is still there when you go back in your browser.
          </Notice>
        )}
        {state !== null && state.state !== "listed" && (
          <Notice tone="warning" title={`Version ${card.version} is ${state.state}`}>
            {state.reason} An edit does not change that; an appeal may.
          </Notice>
        )}
      </div>
      <noscript>
        <div className="mb-10">
          <Notice tone="note" title="Without JavaScript, less">
            You can change the words and leave pictures out. New pictures, their order and the
            preview need JavaScript, or <code className="text-sm">hecate marketplace edit</code>.
          </Notice>
        </div>
      </noscript>
      <ClientMessages of={["app.card", "prose"]}>
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
