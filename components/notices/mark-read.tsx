"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { useAsk } from "../account/use-ask";
import { Button } from "../ui/button";
import { News } from "../ui/news";

/** Marks the notices that are shown as read; `path` is of their inbox in the API. */
export function MarkRead({ path, unread }: { path: string; unread: readonly string[] }) {
  const t = useTranslations("notices.markRead");
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const [marked, setMarked] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  if (unread.length === 0 && marked === 0) return null;

  async function mark() {
    const answer = await ask("PATCH", path, { read: unread });
    if (!answer.ok) return;
    setMarked(unread.length);
    place.current?.focus();
    router.refresh();
  }

  return (
    <div ref={place} tabIndex={-1} className="mb-6 grid justify-items-start gap-3 outline-none">
      <News>{marked > 0 && t("marked", { count: marked })}</News>
      {unread.length > 0 && (
        <Button disabled={isAsking} onClick={mark}>
          {t("mark", { count: unread.length })}
        </Button>
      )}
      <RefusalWords refusal={refusal} />
    </div>
  );
}
