"use client";

import { limits } from "@hecate/protocol/limits";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { type ApiRefusal, askApi } from "../api/ask-api";
import { Button } from "../ui/button";

/** For a reporter who is signed in; the service says whether the ruling decided a report of theirs. */
export function AppealForm({ ruling }: { ruling: string }) {
  const t = useTranslations("ruling.appealForm");
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [text, setText] = useState("");
  const [isFiled, setFiled] = useState(false);

  async function file(event: FormEvent) {
    event.preventDefault();
    setAsking(true);
    // Whoever is not signed in is told so, and keeps what they wrote.
    const filed = await askApi("POST", `/api/v1/rulings/${ruling}/appeal`, { text });
    setAsking(false);
    if (!filed.ok) return setRefusal(filed.refusal);
    setFiled(true);
    router.refresh();
  }

  if (isFiled) return <p role="status">{t("filed")}</p>;
  return (
    <form onSubmit={file} className="grid grid-cols-1 gap-3">
      <label htmlFor="appeal" className="font-mono text-sm">
        {t("why")}
      </label>
      <textarea
        id="appeal"
        dir="auto"
        rows={6}
        required
        maxLength={limits.appealTextChars}
        value={text}
        onChange={({ target }) => setText(target.value)}
        aria-describedby="appeal-note"
        className="rounded-md border border-line bg-surface px-3 py-2"
      />
      <p id="appeal-note" className="text-base text-faint">
        {t("note")}
      </p>
      <p>
        <Button type="submit" tone="strong" disabled={isAsking || text.trim() === ""}>
          {t("send")}
        </Button>
      </p>
      <RefusalWords refusal={refusal} />
    </form>
  );
}
