"use client";

import type { KeyLinkRequest } from "@hecate/protocol/wire/people";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "#language/use";
import { KeyCode } from "./key-code";
import { KeyConsent } from "./key-consent";
import { RefusalWords } from "./refusal-words";
import { useAsk } from "./use-ask";

/** Links a key: whichever one approves the code is named first, as anybody who saw it may have been faster. */
export function AddKey({ server }: { server: string }) {
  const t = useTranslations("account.addKey");
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const [answered, setAnswered] = useState<KeyLinkRequest | null>(null);

  async function link(confirmed: KeyLinkRequest) {
    const answer = await ask("POST", "/api/v1/me/identities", confirmed);
    setAnswered(null);
    if (answer.ok) router.refresh();
  }

  if (answered !== null) {
    return (
      <KeyConsent
        did={answered.did}
        isAsking={isAsking}
        onAgree={() => link(answered)}
        onCancel={() => setAnswered(null)}
      />
    );
  }
  return (
    <div className="grid grid-cols-1 gap-3">
      <KeyCode
        purpose="link"
        server={server}
        onApproved={(secret, did) => did !== null && setAnswered({ secret, did })}
      >
        <p className="text-base text-soft">{t("prompt")}</p>
      </KeyCode>
      <RefusalWords refusal={refusal} />
    </div>
  );
}
