"use client";

import { useState } from "react";
import type { Answer, ApiRefusal } from "../api/ask-api";
import { Button } from "../ui/button";
import { makePasskey, showPasskey } from "./ask-passkey";
import { RefusalWords } from "./refusal-words";

/** Signs in with a passkey, or begins an account with a new one. */
export function PasskeyWay({
  enter,
}: {
  enter: (way: "passkey", proof: Record<string, string>) => Promise<void>;
}) {
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);

  async function enterWith(kind: string, given: () => Promise<Answer<unknown>>) {
    setAsking(true);
    setRefusal(null);
    const answer = await given();
    if (answer.ok) await enter("passkey", { kind, response: JSON.stringify(answer.value) });
    else setRefusal(answer.refusal);
    setAsking(false);
  }

  return (
    <div className="grid grid-cols-1 justify-items-start gap-4">
      <p className="text-soft">
        Your phone, your computer or a security key says that it is you. New here? Make one, and
        with it an account.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button
          tone="strong"
          disabled={isAsking}
          onClick={() => enterWith("authentication", () => showPasskey("sign-in"))}
        >
          Use a passkey
        </Button>
        <Button
          disabled={isAsking}
          onClick={() => enterWith("registration", () => makePasskey("sign-in"))}
        >
          Make one
        </Button>
      </div>
      <RefusalWords refusal={refusal} />
    </div>
  );
}
