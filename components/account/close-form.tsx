"use client";

import { limits } from "@hecate/protocol/limits";
import { type FormEvent, useState } from "react";
import { useAddress } from "../language/use-address";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { RefusalWords } from "./refusal-words";
import { forgetSignedIn } from "./signed-in-hint";
import { useAsk } from "./use-ask";

/** Closes the account of whoever can type its handle. */
export function CloseForm({ handle }: { handle: string }) {
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
    <form onSubmit={close} className="grid grid-cols-1 justify-items-start gap-2">
      <div className="w-full max-w-sm">
        <Field
          id="confirm"
          label={
            <>
              Type <strong className="text-accent">{handle}</strong> to confirm
            </>
          }
          value={typed}
          maxLength={limits.handleChars}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <Button type="submit" tone="danger" disabled={typed !== handle || isAsking}>
        Close the account for good
      </Button>
      <RefusalWords refusal={refusal} />
    </form>
  );
}
