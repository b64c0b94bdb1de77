"use client";

import type { MergeRequest, MeView } from "@hecate/protocol/wire/people";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";
import { showPasskey } from "./ask-passkey";
import { KeyCode } from "./key-code";
import { MergeConsent } from "./merge-consent";
import { RefusalWords } from "./refusal-words";
import { useAsk } from "./use-ask";

type Proof = MergeRequest["with"];

interface Proven {
  readonly proof: Proof;
  /** The key that answered; null for a passkey, which nobody else can show. */
  readonly did: string | null;
  /** The service's own sentence about which account it opens. */
  readonly words: string;
}

/** Takes another account in: proven by its own way in, then agreed to by name. */
export function MergeAccounts({ handle, server }: { handle: string; server: string }) {
  const t = useTranslations("account.mergeAccounts");
  const router = useRouter();
  const { ask, isAsking, refusal, setRefusal } = useAsk();
  const [proven, setProven] = useState<Proven | null>(null);

  async function merge(proof: Proof, did: string | null, confirm: string) {
    const answer = await ask<MeView>("POST", "/api/v1/me/merge", { with: proof, confirm });
    if (answer.ok) router.refresh();
    const isUnconfirmed = !answer.ok && answer.refusal.code === "merge-unconfirmed";
    if (isUnconfirmed) setRefusal(null);
    setProven(isUnconfirmed ? { proof, did, words: answer.refusal.detail } : null);
  }

  async function proveByPasskey() {
    const shown = await showPasskey("merge");
    if (!shown.ok) return setRefusal(shown.refusal);
    const response = { ...shown.value, response: { ...shown.value.response } };
    await merge({ way: "passkey", response }, null, "");
  }

  if (proven !== null) {
    return (
      <MergeConsent
        handle={handle}
        did={proven.did}
        otherWords={proven.words}
        isAsking={isAsking}
        onAgree={(typed) => merge(proven.proof, proven.did, typed)}
        onCancel={() => setProven(null)}
      />
    );
  }
  return (
    <div className="grid grid-cols-1 gap-4">
      <p className="text-soft">{t("what")}</p>
      <KeyCode
        purpose="merge"
        server={server}
        onApproved={(secret, did) => merge({ way: "key", secret }, did, "")}
      >
        <p className="text-base text-soft">{t("byKey")}</p>
      </KeyCode>
      <p className="mt-2 text-base text-soft">{t("byPasskey")}</p>
      <Button className="justify-self-start" disabled={isAsking} onClick={proveByPasskey}>
        {t("passkey")}
      </Button>
      <RefusalWords refusal={refusal} />
    </div>
  );
}
