import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { MailAnswer } from "#components/notices/mail-answer";
import { PageTitle } from "#components/site/page-title";
import { linkedChannel } from "#lib/notices/answer-mail";

export const metadata: Metadata = {
  title: "Notices by mail",
  robots: { index: false },
  // The address is the proof of the mail: it goes to nobody.
  referrer: "no-referrer",
};

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Where the links in mails lead. */
export default async function ChannelPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { confirm, leave } = await searchParams;
  const purpose = confirm === undefined ? "leave" : "confirm";
  const token = confirm ?? leave;
  if (!z.uuid().safeParse(id).success || typeof token !== "string") notFound();
  const channel = await linkedChannel({ id, token }, purpose);
  if (channel === null) notFound();
  return (
    <div className="max-w-[46rem]">
      <PageTitle title="Notices by mail">
        {purpose === "confirm"
          ? "Somebody wants notices of moderation to go to "
          : "Notices of moderation go to "}
        <span className="break-all">{channel.address}</span>.
      </PageTitle>
      <MailAnswer id={id} token={token} purpose={purpose} address={channel.address} />
    </div>
  );
}
