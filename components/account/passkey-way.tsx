"use client";

import { useState } from "react";
import { useTranslations } from "#language/use";
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
  const t = useTranslations("account.passkeyWay");
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
      <p className="text-soft">{t("hint")}</p>
      <div className="flex flex-wrap gap-3">
        <Button
          tone="strong"
          disabled={isAsking}
          onClick={() => enterWith("authentication", () => showPasskey("sign-in"))}
        >
          {t("use")}
        </Button>
        <Button
          disabled={isAsking}
          onClick={() => enterWith("registration", () => makePasskey("sign-in"))}
        >
          {t("make")}
        </Button>
      </div>
      <RefusalWords refusal={refusal} />
    </div>
  );
}
