"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { useAsk } from "../account/use-ask";
import { Button } from "../ui/button";

/** Marks the notices that are shown as read; `path` is of their inbox in the API. */
export function MarkRead({ path, unread }: { path: string; unread: readonly string[] }) {
  const t = useTranslations("notices.markRead");
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  if (unread.length === 0) return null;

  async function mark() {
    const answer = await ask("PATCH", path, { read: unread });
    if (answer.ok) router.refresh();
  }

  return (
    <div className="mb-6">
      <Button disabled={isAsking} onClick={mark}>
        {t("mark", { count: unread.length })}
      </Button>
      <RefusalWords refusal={refusal} />
    </div>
  );
}
