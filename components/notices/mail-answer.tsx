"use client";

import { useState } from "react";
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
        {purpose === "confirm" ? "Notices go to " : "No more notices go to "}
        <strong className="break-all">{address}</strong> from now on.
      </p>
    );
  }
  return (
    <>
      <Button tone="strong" disabled={isAsking} onClick={answer}>
        {purpose === "confirm" ? "Send notices there" : "Send no more there"}
      </Button>
      <RefusalWords refusal={refusal} />
    </>
  );
}
