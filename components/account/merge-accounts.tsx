"use client";

import type { MergeRequest, MeView } from "@hecate/protocol/wire/people";
import { useRouter } from "next/navigation";
import { useState } from "react";
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
      <p className="text-soft">
        When a key or passkey says that it belongs to another account, and that one is yours too,
        make the two one. You prove the other by its own way in; then you see both names, and
        nothing happens before you agree.
      </p>
      <KeyCode
        purpose="merge"
        server={server}
        onApproved={(secret, did) => merge({ way: "key", secret }, did, "")}
      >
        <p className="text-base text-soft">By a key that opens the other account:</p>
      </KeyCode>
      <p className="mt-2 text-base text-soft">Or by a passkey that does:</p>
      <Button className="justify-self-start" disabled={isAsking} onClick={proveByPasskey}>
        Use its passkey
      </Button>
      <RefusalWords refusal={refusal} />
    </div>
  );
}
