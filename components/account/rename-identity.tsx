"use client";

import { limits } from "@hecate/protocol/limits";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";
import { Field } from "../ui/field";

export function RenameIdentity({
  id,
  label,
  isAsking,
  onRename,
  onKeep,
}: {
  id: string;
  label: string;
  isAsking: boolean;
  onRename: (label: string) => void;
  onKeep: () => void;
}) {
  const t = useTranslations("account.renameIdentity");
  const [wished, setWished] = useState(label);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);

  function rename(event: FormEvent) {
    event.preventDefault();
    onRename(wished.trim());
  }

  return (
    <form onSubmit={rename}>
      <Field
        ref={input}
        id={`label-${id}`}
        label={t("label")}
        value={wished}
        maxLength={limits.identityLabelChars}
        onChange={({ target }) => setWished(target.value)}
        hint={t("hint")}
        action={
          <>
            <Button type="submit" disabled={isAsking || wished.trim() === ""}>
              {t("save")}
            </Button>
            <Button onClick={onKeep}>{t("keep")}</Button>
          </>
        }
      />
    </form>
  );
}
