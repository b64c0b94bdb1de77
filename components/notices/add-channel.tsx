"use client";

import { limits } from "@hecate/protocol/limits";
import type { ChannelRequest } from "@hecate/protocol/wire/notices";
import { type FormEvent, useState } from "react";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { ScriptForm } from "../ui/script-form";

/** An address to fill in: a URL is a webhook's, anything else a mailbox. */
export function AddChannel({
  isAsking,
  onAdd,
}: {
  isAsking: boolean;
  onAdd: (request: ChannelRequest) => void;
}) {
  const t = useTranslations("notices.addChannel");
  const [address, setAddress] = useState("");

  function add(event: FormEvent) {
    event.preventDefault();
    const trimmed = address.trim();
    const kind = trimmed.includes("://") ? "webhook" : "mail";
    onAdd({ kind, address: trimmed });
  }

  return (
    <div className="grid grid-cols-1 gap-4">
      <ScriptForm onSubmit={add}>
        <Field
          id="channel-address"
          label={t("label")}
          value={address}
          maxLength={limits.webhookAddressChars}
          onChange={({ target }) => setAddress(target.value)}
          placeholder={t("placeholder")}
          hint={t("hint")}
          action={
            <Button type="submit" disabled={isAsking || address.trim() === ""}>
              {t("add")}
            </Button>
          }
        />
      </ScriptForm>
      <p>
        <Button disabled={isAsking} onClick={() => onAdd({ kind: "feed" })}>
          {t("feed")}
        </Button>
      </p>
    </div>
  );
}
