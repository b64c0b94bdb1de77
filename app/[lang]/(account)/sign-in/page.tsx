import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInWays } from "#components/account/sign-in-ways";
import { SyncHint } from "#components/account/sync-hint";
import { PageTitle } from "#components/site/page-title";
import { Notice } from "#components/ui/notice";
import { getAddress } from "#language/address-of-page";
import { env } from "#lib/env";
import { serverFlag } from "../../../origin";
import { personInBrowser } from "../acting";
import { callbackPath } from "./callback-path";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

interface Props {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { again, callbackUrl, closed, error } = await searchParams;
  const goOn = callbackPath(callbackUrl);
  const isSignedIn = (await personInBrowser(new Date())) !== null;
  if (isSignedIn && again === undefined) redirect(await getAddress(goOn));
  return (
    <>
      <PageTitle title="Sign in">
        Reading needs no account. Rating, reviewing and reporting do. Come in one of these ways: who
        is new has an account right away, under a chance name like quiet-otter-4821. We ask for no
        e-mail address and no password.
      </PageTitle>
      <div className="grid grid-cols-1 gap-8">
        {isSignedIn && (
          <Notice tone="note" title="You are signed in, for more than a day">
            What you came from wants to know that it is still you. Use any way into your account;
            you then go back there.
          </Notice>
        )}
        {closed !== undefined && (
          <Notice tone="note" title="The account is closed">
            Everything that was to go is gone. Farewell, and come back as somebody new if you like.
          </Notice>
        )}
        {error !== undefined && (
          <Notice tone="warning" title="That did not sign you in">
            {error === "too-many-requests"
              ? "Too many accounts were opened from your network within an hour. Come back later; who has an account signs in as ever."
              : "Begin again, here or another way. Nothing was changed."}
          </Notice>
        )}
        <noscript>
          <Notice tone="note" title="Signing in needs JavaScript">
            Your browser has it switched off, and a key or a passkey cannot answer without. Reading,
            searching and downloading work as they are; so does everything that{" "}
            <code className="text-sm">hecate</code> does in a terminal.
          </Notice>
        </noscript>
        <SignInWays
          server={serverFlag()}
          callbackUrl={await getAddress(goOn)}
          hasGitHub={env().github !== undefined}
        />
      </div>
      <SyncHint isSignedIn={isSignedIn} />
    </>
  );
}
