import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page";
import { CloseForm } from "#components/account/close-form";
import { ClientMessages } from "#components/language/client-messages";
import { Frame } from "#components/ui/frame";
import { Link } from "#components/ui/link";
import { getTranslations } from "#language/of-page";
import { actingAt } from "../../acting";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.leave");
  return { title: t("name") };
}

export default async function LeavePage() {
  const t = await getTranslations("account.leave");
  const { handle } = await actingAt("/account/leave", new Date());
  return (
    <AccountPage section="leave" title={t("name")}>
      <Frame id="export" title={t("exportTitle")}>
        <p className="text-soft">{t("export")}</p>
        <p className="mt-4">
          <Link
            href="/api/v1/me/export"
            download="hecate-account.json"
            className="inline-block rounded-md border border-line px-4 py-2 font-mono text-sm font-semibold hover:border-accent"
          >
            {t("download")}
          </Link>
        </p>
      </Frame>
      <Frame id="close" title={t("closeTitle")}>
        <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
          <Side title={t("goes.title")}>
            <li>{t("goes.page")}</li>
            <li>{t("goes.ways")}</li>
            <li>{t("goes.names")}</li>
            <li>{t("goes.messages")}</li>
          </Side>
          <Side title={t("stays.title")}>
            <li>{t("stays.reviews")}</li>
            <li>{t("stays.installs")}</li>
            <li>{t("stays.log")}</li>
            <li>{t("stays.published")}</li>
          </Side>
        </div>
        <p className="mt-5 mb-6 text-soft">{t("forGood")}</p>
        <ClientMessages of={["account.closeForm"]}>
          <CloseForm handle={handle} />
        </ClientMessages>
      </Frame>
    </AccountPage>
  );
}

function Side({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 text-base">{title}</h3>
      <ul className="grid list-[square] gap-1.5 ps-5 text-base text-soft marker:text-faint">
        {children}
      </ul>
    </section>
  );
}
