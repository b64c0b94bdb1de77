"use client";

import { useState } from "react";
import { useTranslations } from "#language/use";
import type { ApiRefusal } from "../api/ask-api";
import { Frame } from "../ui/frame";
import { GitHubButton } from "./github-button";
import { KeyCode } from "./key-code";
import { enterBy } from "./next-auth";
import { PasskeyWay } from "./passkey-way";
import { RefusalWords } from "./refusal-words";
import { rememberSignedIn } from "./signed-in-hint";

const way = "min-w-0 flex-[1_1_17rem]";

/** The ways in, as equals. `server` is the flag that names this service to `hecate`. */
export function SignInWays({
  server,
  callbackUrl,
  hasGitHub,
}: {
  server: string;
  /** A path of ours to go on to. */
  callbackUrl: string;
  hasGitHub: boolean;
}) {
  const t = useTranslations("account.signInWays");
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);

  async function enter(...proof: Parameters<typeof enterBy>) {
    setRefusal(null);
    if (!(await enterBy(...proof))) return setRefusal({ code: "sign-in-refused" });
    rememberSignedIn();
    location.replace(callbackUrl);
  }

  return (
    <div className="grid grid-cols-1 gap-8 noscript:hidden">
      <RefusalWords refusal={refusal} />
      <div className="flex flex-wrap gap-8">
        <Frame id="key" title={t("key")} className={`${way} has-[[data-code]]:basis-full`}>
          <KeyCode
            purpose="sign-in"
            server={server}
            onApproved={(secret) => enter("key", { secret })}
          >
            <p className="text-soft">
              {t.rich("keyHint", { code: (words) => <code className="text-sm">{words}</code> })}
            </p>
          </KeyCode>
        </Frame>
        <Frame id="passkey" title={t("passkey")} className={way}>
          <PasskeyWay enter={enter} />
        </Frame>
        {hasGitHub && (
          <Frame id="github" title={t("github")} className={way}>
            <GitHubButton provider="github" callbackUrl={callbackUrl}>
              <p className="text-soft">{t("githubHint")}</p>
            </GitHubButton>
          </Frame>
        )}
      </div>
    </div>
  );
}
