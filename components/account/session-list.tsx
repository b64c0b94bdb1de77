"use client";

import type { SessionView } from "@hecate/protocol/wire/people";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";
import { Moment } from "../ui/moment";
import { News } from "../ui/news";
import { deviceIn } from "./device-in";
import { RefusalWords } from "./refusal-words";
import { useAsk } from "./use-ask";

const path = "/api/v1/me/sessions";

/** Browsers that are signed in. */
export function SessionList({ sessions }: { sessions: readonly SessionView[] }) {
  const t = useTranslations("account.sessionList");
  const device = useDevice();
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const others = sessions.filter(({ current }) => !current);

  const place = useRef<HTMLDivElement>(null);
  const [ended, setEnded] = useState<string | null>(null);

  async function end(path: string, words: string) {
    const answer = await ask("DELETE", path);
    if (!answer.ok) return;
    setEnded(words);
    // The button that had the keyboard goes.
    place.current?.focus();
    router.refresh();
  }

  return (
    <div ref={place} tabIndex={-1} className="grid grid-cols-1 gap-4 outline-none">
      <News>{ended}</News>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0"
          >
            <SessionFacts {...session} />
            {!session.current && (
              <Button
                disabled={isAsking}
                onClick={() =>
                  end(`${path}/${session.id}`, t("ended", { device: device(session.userAgent) }))
                }
              >
                {t.rich("signOut", {
                  sr: (words) => <span className="sr-only">{words}</span>,
                  device: device(session.userAgent),
                })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <RefusalWords refusal={refusal} />
      {others.length > 1 && (
        <p className="mt-2">
          <Button tone="danger" disabled={isAsking} onClick={() => end(path, t("endedAll"))}>
            {t("everywhere")}
          </Button>
        </p>
      )}
    </div>
  );
}

function SessionFacts({ userAgent, via, createdAt, lastSeenAt, current }: SessionView) {
  const t = useTranslations("account.sessionList");
  const device = useDevice();
  return (
    <div className="min-w-0">
      <p className="font-mono text-sm">
        {device(userAgent)}
        {current && <span className="ms-2 text-torch"> {t("here")}</span>}
      </p>
      <p className="mt-1 text-base text-soft">
        {t.rich("seen", { at: () => <Moment at={lastSeenAt} /> })}
      </p>
      <p className="text-base text-faint">
        {t.rich(`via.${via}`, { at: () => <Moment at={createdAt} /> })}
      </p>
    </div>
  );
}

function useDevice() {
  const t = useTranslations("account.device");
  return (userAgent: string) => {
    const { words, ...names } = deviceIn(userAgent);
    return t(words, names);
  };
}
