"use client";

import { useState } from "react";
import type { ApiRefusal } from "../api/ask-api";
import { Frame } from "../ui/frame";
import { GitHubButton } from "./github-button";
import { KeyCode } from "./key-code";
import { enterBy } from "./next-auth";
import { PasskeyWay } from "./passkey-way";
import { RefusalWords } from "./refusal-words";
import { rememberSignedIn } from "./signed-in-hint";

const way = "min-w-0 flex-[1_1_17rem]";

const didNotOpen: ApiRefusal = {
  code: "sign-in-refused",
  title: "That does not sign you in",
  detail: "",
  hint: "Begin again; a code or a passkey counts once, for five minutes.",
};

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
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);

  async function enter(...proof: Parameters<typeof enterBy>) {
    setRefusal(null);
    if (!(await enterBy(...proof))) return setRefusal(didNotOpen);
    rememberSignedIn();
    location.replace(callbackUrl);
  }

  return (
    <div className="grid grid-cols-1 gap-8 noscript:hidden">
      <RefusalWords refusal={refusal} />
      <div className="flex flex-wrap gap-8">
        <Frame id="key" title="Hecate key" className={`${way} has-[[data-code]]:basis-full`}>
          <KeyCode
            purpose="sign-in"
            server={server}
            onApproved={(secret) => enter("key", { secret })}
          >
            <p className="text-soft">
              The key that <code className="text-sm">hecate</code> keeps on your machine signs a
              short code. Works from any terminal, over ssh too.
            </p>
          </KeyCode>
        </Frame>
        <Frame id="passkey" title="Passkey" className={way}>
          <PasskeyWay enter={enter} />
        </Frame>
        {hasGitHub && (
          <Frame id="github" title="GitHub" className={way}>
            <GitHubButton provider="github" callbackUrl={callbackUrl}>
              <p className="text-soft">
                GitHub says which account is yours. We keep its number and its name, and are let do
                nothing with it.
              </p>
            </GitHubButton>
          </Frame>
        )}
      </div>
    </div>
  );
}
