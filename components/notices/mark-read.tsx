"use client";

import { useRouter } from "next/navigation";
import { RefusalWords } from "../account/refusal-words";
import { useAsk } from "../account/use-ask";
import { Button } from "../ui/button";

/** Marks the notices that are shown as read. */
export function MarkRead({ unread }: { unread: readonly string[] }) {
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  if (unread.length === 0) return null;

  async function mark() {
    const answer = await ask("PATCH", "/api/v1/me/notices", { read: unread });
    if (answer.ok) router.refresh();
  }

  return (
    <div className="mb-6">
      <Button disabled={isAsking} onClick={mark}>
        Mark {unread.length === 1 ? "it" : `these ${unread.length}`} as read
      </Button>
      <RefusalWords refusal={refusal} />
    </div>
  );
}
