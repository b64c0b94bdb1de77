"use client";

import { isHandle } from "@hecate/protocol/handle";
import { limits } from "@hecate/protocol/limits";
import type { MeView } from "@hecate/protocol/wire/people";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { useAsk } from "./use-ask";

export function HandleForm({ handle }: { handle: string }) {
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const [wished, setWished] = useState(handle);
  const isChanged = wished !== handle;
  const isWellFormed = isHandle(wished);

  async function save(event: FormEvent) {
    event.preventDefault();
    const answer = await ask<MeView>("PATCH", "/api/v1/me", { handle: wished });
    if (answer.ok) router.refresh();
  }

  return (
    <form onSubmit={save}>
      <Field
        id="handle"
        label="Handle"
        value={wished}
        maxLength={limits.handleChars}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={({ target }) => setWished(target.value.toLowerCase())}
        hint={
          isChanged ? `Your page moves to /people/${wished}.` : "What stands beside your reviews."
        }
        error={
          isWellFormed
            ? refusal && isChanged && `${refusal.title}. ${refusal.hint}`
            : `3 to ${limits.handleChars} of a–z, 0–9 and single hyphens between them.`
        }
        action={
          <Button type="submit" disabled={!isChanged || !isWellFormed || isAsking}>
            Save
          </Button>
        }
      />
    </form>
  );
}
