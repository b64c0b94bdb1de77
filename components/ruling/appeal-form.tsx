"use client";

import { limits } from "@hecate/protocol/limits";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { type ApiRefusal, askApi } from "../api/ask-api";
import { useAddress } from "../language/use-address";
import { useOwnership } from "../listing/use-ownership";
import { Button } from "../ui/button";
import { ScriptForm } from "../ui/script-form";
import { TextLink } from "../ui/text-link";

/**
 * For who is signed in: an owner appeals for the publisher, everybody else as a reporter, and the service
 * says whether the ruling decided a report of theirs.
 */
export function AppealForm({ ruling, org, name }: { ruling: string; org: string; name: string }) {
  const t = useTranslations("ruling.appealForm");
  const router = useRouter();
  const isOwner = useOwnership(org, name);
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
    <ScriptForm onSubmit={file} className="grid grid-cols-1 gap-3">
      {isOwner && (
        <p>
          {t.rich("owner", {
            b: (words) => <b className="font-mono text-sm">{words}</b>,
            publisher: org,
          })}
        </p>
      )}
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
      <Refused refusal={refusal} page={`/rulings/${ruling}#yours`} />
    </ScriptForm>
  );
}

function Refused({ refusal, page }: { refusal: ApiRefusal | null; page: string }) {
  const t = useTranslations("ruling.appealForm");
  const address = useAddress();
  if (refusal?.code !== "session-not-fresh") return <RefusalWords refusal={refusal} />;
  const back = encodeURIComponent(address(page));
  return (
    <p role="alert" className="text-base text-danger">
      {t.rich("again", {
        hint: (words) => <span className="text-soft">{words}</span>,
        way: (words) => (
          <TextLink href={`/sign-in?again&callbackUrl=${back}`} newTab>
            {words}
          </TextLink>
        ),
      })}
    </p>
  );
}
