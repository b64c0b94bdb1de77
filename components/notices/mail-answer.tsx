"use client";

import { useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { useAsk } from "../account/use-ask";
import { Button } from "../ui/button";

/** The button behind a link in a mail: what opens links by itself, such as a scanner, presses none. */
export function MailAnswer({
  id,
  token,
  purpose,
  address,
}: {
  id: string;
  token: string;
  purpose: "confirm" | "leave";
  address: string;
}) {
  const t = useTranslations("notices.mailAnswer");
  const { ask, isAsking, refusal } = useAsk();
  const [isDone, setDone] = useState(false);
  const path = `/api/v1/channels/${id}`;

  async function answer() {
    const answered =
      purpose === "confirm"
        ? await ask("POST", `${path}/confirm`, { token })
        : await ask("POST", `${path}/leave?${new URLSearchParams({ token })}`);
    if (answered.ok) setDone(true);
  }

  if (isDone) {
    return (
      <p role="status">
        {t.rich(`done.${purpose}`, {
          b: (words) => <strong className="break-all">{words}</strong>,
          address,
        })}
      </p>
    );
  }
  return (
    <>
      <Button tone="strong" disabled={isAsking} onClick={answer}>
        {t(`answer.${purpose}`)}
      </Button>
      <RefusalWords refusal={refusal} />
    </>
  );
}
