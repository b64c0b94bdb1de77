"use client";

import type { KeyLinkRequest } from "@hecate/protocol/wire/people";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "#language/use";
import { News } from "../ui/news";
import { KeyCode } from "./key-code";
import { KeyConsent } from "./key-consent";
import { RefusalWords } from "./refusal-words";
import { useAsk } from "./use-ask";

/** Links a key: whichever one approves the code is named first, as anybody who saw it may have been faster. */
export function AddKey({ server }: { server: string }) {
  const t = useTranslations("account.addKey");
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const place = useRef<HTMLDivElement>(null);
  const [answered, setAnswered] = useState<KeyLinkRequest | null>(null);
  const [isAdded, setAdded] = useState(false);

  async function link(confirmed: KeyLinkRequest) {
    const answer = await ask("POST", "/api/v1/me/identities", confirmed);
    setAdded(answer.ok);
    turnTo(null);
    if (answer.ok) router.refresh();
  }

  /** The buttons of the consent go; the next Tab leads into what comes in their place. */
  function turnTo(next: typeof answered) {
    setAnswered(next);
    place.current?.focus();
  }

  return (
    <div ref={place} tabIndex={-1} className="grid grid-cols-1 gap-3 outline-none">
      <News>{isAdded && answered === null && t("added")}</News>
      {answered === null ? (
        <KeyCode
          purpose="link"
          server={server}
          onApproved={(secret, did) => did !== null && setAnswered({ secret, did })}
        >
          <p className="text-base text-soft">{t("prompt")}</p>
        </KeyCode>
      ) : (
        <KeyConsent
          did={answered.did}
          isAsking={isAsking}
          onAgree={() => link(answered)}
          onCancel={() => turnTo(null)}
        />
      )}
      <RefusalWords refusal={answered === null ? refusal : null} />
    </div>
  );
}
