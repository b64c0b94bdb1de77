import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInWays } from "#components/account/sign-in-ways";
import { SyncHint } from "#components/account/sync-hint";
import { ClientMessages } from "#components/language/client-messages";
import { PageTitle } from "#components/site/page-title";
import { Notice } from "#components/ui/notice";
import { getAddress } from "#language/address-of-page";
import { getTranslations } from "#language/of-page";
import { env } from "#lib/env";
import { serverFlag } from "../../../origin";
import { personInBrowser } from "../acting";
import { callbackPath } from "./callback-path";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.signIn");
  return { title: t("name"), robots: { index: false } };
}

interface Props {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const said = [
  "account.signInWays",
  "account.keyCode",
  "account.passkeyWay",
  "account.githubButton",
] as const;

export default async function SignInPage({ searchParams }: Props) {
  const { again, callbackUrl, closed, error } = await searchParams;
  const goOn = callbackPath(callbackUrl);
  const isSignedIn = (await personInBrowser(new Date())) !== null;
  if (isSignedIn && again === undefined) redirect(await getAddress(goOn));
  const t = await getTranslations("account.signIn");
  return (
    <>
      <PageTitle title={t("name")}>{t("lead")}</PageTitle>
      <div className="grid grid-cols-1 gap-8">
        {isSignedIn && (
          <Notice tone="note" title={t("freshTitle")}>
            {t("fresh")}
          </Notice>
        )}
        {closed !== undefined && (
          <Notice tone="note" title={t("closedTitle")}>
            {t("closed")}
          </Notice>
        )}
        {error !== undefined && (
          <Notice tone="warning" title={t("errorTitle")}>
            {t(error === "too-many-requests" ? "tooMany" : "again")}
          </Notice>
        )}
        <noscript>
          <Notice tone="note" title={t("scriptsTitle")}>
            {t.rich("scripts", { code: (words) => <code className="text-sm">{words}</code> })}
          </Notice>
        </noscript>
        <ClientMessages of={said}>
          <SignInWays
            server={serverFlag()}
            callbackUrl={await getAddress(goOn)}
            hasGitHub={env().github !== undefined}
          />
        </ClientMessages>
      </div>
      <SyncHint isSignedIn={isSignedIn} />
    </>
  );
}
