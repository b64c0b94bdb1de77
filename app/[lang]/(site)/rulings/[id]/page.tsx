import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AppealForm } from "#components/ruling/appeal-form";
import { Appeals } from "#components/ruling/appeals";
import { RulingStatement } from "#components/ruling/ruling-statement";
import { PageTitle } from "#components/site/page-title";
import { Command } from "#components/ui/command";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";
import { appealsOfRuling } from "#lib/appeals/appeals-of-ruling";
import { getRuling } from "#lib/rulings/get-ruling";

/** Rendered for each request: what came of an appeal is here at once. */
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ruling = await readRuling((await params).id);
  if (ruling === null) return {};
  const { listing, version } = ruling;
  return {
    title: `Ruling on ${listing.org}/${listing.name} ${version}`,
    description: "What a moderator decided, by which rule and on which facts",
  };
}

export default async function RulingPage({ params }: Props) {
  const ruling = await readRuling((await params).id);
  if (ruling === null) notFound();
  const { id, listing, version, state } = ruling;
  const appeals = await appealsOfRuling(id);
  return (
    <div className="max-w-[52rem]">
      <PageTitle title={`Ruling on ${listing.org}/${listing.name} ${version}`}>
        A statement of reasons, as the publisher and the reporters got it.
      </PageTitle>
      <div className="grid grid-cols-1 gap-10">
        <Frame id="reasons" title="Reasons">
          <RulingStatement ruling={ruling} />
        </Frame>
        <Frame id="appeals" title="Appeals">
          <Appeals appeals={appeals} />
        </Frame>
        {state === "in-force" && (
          <Frame id="yours" title="Appeal it">
            <p className="mb-5 max-w-[62ch] text-soft">
              Whoever filed a report that it decided can appeal here, signed in, within six months;
              the publisher with its key, as below.{" "}
              <TextLink href="/docs/notices#appeals">How appeals are decided</TextLink>
            </p>
            <div className="mb-8">
              <Command
                lines={[`hecate appeal ${id} --publisher ${listing.org} --text "…"`]}
                of="the command"
              />
            </div>
            <AppealForm ruling={id} />
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
