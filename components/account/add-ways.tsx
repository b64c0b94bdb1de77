"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { AddKey } from "./add-key";
import { makePasskey } from "./ask-passkey";
import { deviceWords } from "./device-words";
import { GitHubButton } from "./github-button";
import { RefusalWords } from "./refusal-words";
import { useAsk } from "./use-ask";

/** One more way into the account that is signed in. */
export function AddWays({ server, hasGitHub }: { server: string; hasGitHub: boolean }) {
  return (
    <div className="divide-y divide-line">
      <Way title="A hecate key">
        <AddKey server={server} />
      </Way>
      <Way title="A passkey">
        <AddPasskey />
      </Way>
      {hasGitHub && (
        <Way title="A GitHub account">
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
  const router = useRouter();
  const { ask, isAsking, refusal, setRefusal } = useAsk();

  async function link() {
    const made = await makePasskey("link");
    if (!made.ok) return setRefusal(made.refusal);
    const path = "/api/v1/sign-in/passkeys/registration";
    const answer = await ask("POST", path, {
      response: made.value,
      label: deviceWords(navigator.userAgent),
    });
    if (answer.ok) router.refresh();
  }

  return (
    <div className="grid grid-cols-1 justify-items-start gap-3">
      <p className="text-base text-soft">On this device, on a phone or on a security key.</p>
      <Button disabled={isAsking} onClick={link}>
        Make a passkey
      </Button>
      <RefusalWords refusal={refusal} />
    </div>
  );
}

function AddGitHub() {
  return (
    <GitHubButton provider="github-link" callbackUrl="/account">
      <p className="text-base text-soft">You go to GitHub and come back here.</p>
    </GitHubButton>
  );
}
