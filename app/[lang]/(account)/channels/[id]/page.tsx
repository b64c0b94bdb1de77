import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ClientMessages } from "#components/language/client-messages";
import { MailAnswer } from "#components/notices/mail-answer";
import { PageTitle } from "#components/site/page-title";
import { getTranslations } from "#language/of-page";
import { linkedChannel } from "#lib/notices/answer-mail";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notices.mail");
  return {
    title: t("name"),
    robots: { index: false },
    // The address is the proof of the mail: it goes to nobody.
    referrer: "no-referrer",
  };
}

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
  const t = await getTranslations("notices.mail");
  return (
    <div className="max-w-[46rem]">
      <PageTitle title={t("name")}>
        {t.rich(`asked.${purpose}`, {
          b: (words) => <span className="break-all">{words}</span>,
          address: channel.address,
        })}
      </PageTitle>
      <ClientMessages of={["notices.mailAnswer"]}>
        <MailAnswer id={id} token={token} purpose={purpose} address={channel.address} />
      </ClientMessages>
    </div>
  );
}
