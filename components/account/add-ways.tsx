"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useTranslations } from "#language/use";
import { useAddress } from "../language/use-address";
import { Button } from "../ui/button";
import { News } from "../ui/news";
import { AddKey } from "./add-key";
import { makePasskey } from "./ask-passkey";
import { deviceIn } from "./device-in";
import { GitHubButton } from "./github-button";
import { RefusalWords } from "./refusal-words";
import { useAsk } from "./use-ask";

/** One more way into the account that is signed in. */
export function AddWays({ server, hasGitHub }: { server: string; hasGitHub: boolean }) {
  const t = useTranslations("account.addWays");
  return (
    <div className="divide-y divide-line">
      <Way title={t("key")}>
        <AddKey server={server} />
      </Way>
      <Way title={t("passkey")}>
        <AddPasskey />
      </Way>
      {hasGitHub && (
        <Way title={t("github")}>
          <AddGitHub />
        </Way>
      )}
    </div>
  );
}

function Way({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="py-6 first:pt-0 last:pb-0">
      <h3 className="mb-2 text-base">{title}</h3>
      {children}
    </section>
  );
}

function AddPasskey() {
  const t = useTranslations("account.addWays");
  const device = useTranslations("account.device");
  const router = useRouter();
  const { ask, isAsking, refusal, setRefusal } = useAsk();
  const [isAdded, setAdded] = useState(false);

  async function link() {
    setAdded(false);
    const made = await makePasskey("link");
    if (!made.ok) return setRefusal(made.refusal);
    const path = "/api/v1/sign-in/passkeys/registration";
    const { words, ...names } = deviceIn(navigator.userAgent);
    const answer = await ask("POST", path, { response: made.value, label: device(words, names) });
    setAdded(answer.ok);
    if (answer.ok) router.refresh();
  }

  return (
    <div className="grid grid-cols-1 justify-items-start gap-3">
      <p className="text-base text-soft">{t("passkeyHint")}</p>
      <News>{isAdded && t("added")}</News>
      <Button disabled={isAsking} onClick={link}>
        {t("makePasskey")}
      </Button>
      <RefusalWords refusal={refusal} />
    </div>
  );
}

function AddGitHub() {
  const t = useTranslations("account.addWays");
  const address = useAddress();
  return (
    <GitHubButton provider="github-link" callbackUrl={address("/account")}>
      <p className="text-base text-soft">{t("githubHint")}</p>
    </GitHubButton>
  );
}
