"use client";

import type { SessionView } from "@hecate/protocol/wire/people";
import { useRouter } from "next/navigation";
import { Button } from "../ui/button";
import { Moment } from "../ui/moment";
import { deviceWords } from "./device-words";
import { RefusalWords } from "./refusal-words";
import { useAsk } from "./use-ask";

const path = "/api/v1/me/sessions";

const ways = {
  key: "a hecate key",
  passkey: "a passkey",
  github: "GitHub",
} as const;

/** Browsers that are signed in. */
export function SessionList({ sessions }: { sessions: readonly SessionView[] }) {
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const others = sessions.filter(({ current }) => !current);

  async function end(path: string) {
    const answer = await ask("DELETE", path);
    if (answer.ok) router.refresh();
  }

  return (
    <>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0"
          >
            <SessionFacts {...session} />
            {!session.current && (
              <Button disabled={isAsking} onClick={() => end(`${path}/${session.id}`)}>
                Sign out
                <span className="sr-only"> {deviceWords(session.userAgent)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <RefusalWords refusal={refusal} />
      {others.length > 1 && (
        <p className="mt-6">
          <Button tone="danger" disabled={isAsking} onClick={() => end(path)}>
            Sign out everywhere else
          </Button>
        </p>
      )}
    </>
  );
}

function SessionFacts({ userAgent, via, createdAt, lastSeenAt, current }: SessionView) {
  return (
    <div className="min-w-0">
      <p className="font-mono text-sm">
        {deviceWords(userAgent)}
        {current && <span className="ml-3 text-torch">this browser</span>}
      </p>
      <p className="mt-1 text-base text-soft">
        Last seen <Moment at={lastSeenAt} />.
      </p>
      <p className="text-base text-faint">
        Signed in with {ways[via]} on <Moment at={createdAt} />
      </p>
    </div>
  );
}
