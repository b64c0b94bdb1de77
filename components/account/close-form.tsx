"use client";

import { limits } from "@hecate/protocol/limits";
import { type FormEvent, useState } from "react";
import { useTranslations } from "#language/use";
import { useAddress } from "../language/use-address";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { ScriptForm } from "../ui/script-form";
import { RefusalWords } from "./refusal-words";
import { forgetSignedIn } from "./signed-in-hint";
import { useAsk } from "./use-ask";

/** Closes the account of whoever can type its handle. */
export function CloseForm({ handle }: { handle: string }) {
  const t = useTranslations("account.closeForm");
  const address = useAddress();
  const { ask, isAsking, refusal } = useAsk();
  const [typed, setTyped] = useState("");

  async function close(event: FormEvent) {
    event.preventDefault();
    const answer = await ask("POST", "/api/v1/me/close", { confirm: typed });
    if (!answer.ok) return;
    forgetSignedIn();
    location.assign(address("/sign-in?closed=1"));
  }

  return (
    <ScriptForm onSubmit={close} className="grid grid-cols-1 justify-items-start gap-2">
      <div className="w-full max-w-sm">
        <Field
          id="confirm"
          label={t.rich("confirm", {
            b: (words) => <strong className="text-accent">{words}</strong>,
            handle,
          })}
          value={typed}
          maxLength={limits.handleChars}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <Button type="submit" tone="danger" disabled={typed !== handle || isAsking}>
        {t("close")}
      </Button>
      <RefusalWords refusal={refusal} />
    </ScriptForm>
  );
}
