"use client";

import { isHandle } from "@hecate/protocol/handle";
import { limits } from "@hecate/protocol/limits";
import type { MeView } from "@hecate/protocol/wire/people";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { ScriptForm } from "../ui/script-form";
import { RefusalSentences } from "./refusal-words";
import { useAsk } from "./use-ask";

export function HandleForm({ handle }: { handle: string }) {
  const t = useTranslations("account.handleForm");
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const [wished, setWished] = useState(handle);
  const [saved, setSaved] = useState<string | null>(null);
  const isChanged = wished !== handle;
  const isWellFormed = isHandle(wished);

  const unchanged = saved === handle ? t("saved", { handle }) : t("hint");
  const hint = isChanged ? t("moves", { wished }) : unchanged;

  async function save(event: FormEvent) {
    event.preventDefault();
    const answer = await ask<MeView>("PATCH", "/api/v1/me", { handle: wished });
    if (!answer.ok) return;
    setSaved(answer.value.handle);
    router.refresh();
  }

  return (
    <ScriptForm onSubmit={save}>
      <Field
        id="handle"
        label={t("label")}
        value={wished}
        maxLength={limits.handleChars}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={({ target }) => setWished(target.value.toLowerCase())}
        hint={hint}
        error={
          isWellFormed
            ? refusal && isChanged && <RefusalSentences refusal={refusal} />
            : t("malformed", { most: limits.handleChars })
        }
        action={
          <Button type="submit" disabled={!isChanged || !isWellFormed || isAsking}>
            {t("save")}
          </Button>
        }
      />
    </ScriptForm>
  );
}
