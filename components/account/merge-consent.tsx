"use client";

import { limits } from "@hecate/protocol/limits";
import { type FormEvent, useState } from "react";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";
import { Field } from "../ui/field";

/** What merging does, and the other account's handle typed as the word that agrees. */
export function MergeConsent({
  handle,
  did,
  otherWords,
  isAsking,
  onAgree,
  onCancel,
}: {
  handle: string;
  /** The key that answered for the other account, if a key did. */
  did: string | null;
  /** The service's own sentence about which account it is. */
  otherWords: string;
  isAsking: boolean;
  onAgree: (typed: string) => Promise<void>;
  onCancel: () => void;
}) {
  const t = useTranslations("account.mergeConsent");
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);

  async function agree(event: FormEvent) {
    event.preventDefault();
    await onAgree(typed);
    // Whoever is still asked typed another name.
    setWrong(true);
  }

  return (
    <form onSubmit={agree} className="grid grid-cols-1 gap-4">
      <p role="status">
        {did !== null &&
          t.rich("key", {
            key: (words) => <code className="text-sm font-bold break-all">{words}</code>,
            did,
          })}{" "}
        <span lang="en" dir="ltr">
          {otherWords}.
        </span>{" "}
        {t.rich("becomes", {
          b: (words) => <strong className="font-mono text-sm">{words}</strong>,
          handle,
        })}
      </p>
      <ul className="grid list-[square] gap-1.5 ps-5 text-base text-soft marker:text-faint">
        <li>{t("moves")}</li>
        <li>{t("sameApp")}</li>
        <li>{t("since")}</li>
        <li>{t("forGood")}</li>
      </ul>
      <div className="max-w-sm">
        <Field
          id="other-handle"
          label={t("label")}
          value={typed}
          maxLength={limits.handleChars}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => {
            setTyped(target.value);
            setWrong(false);
          }}
          error={isWrong && t("wrong")}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="danger" disabled={typed === "" || isAsking}>
          {t("merge")}
        </Button>
        <Button onClick={onCancel}>{t("apart")}</Button>
      </div>
    </form>
  );
}
