"use client";

import type { IdentityView } from "@hecate/protocol/wire/people";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../ui/button";
import { Moment } from "../ui/moment";
import { RefusalWords } from "./refusal-words";
import { RemoveIdentity } from "./remove-identity";
import { RenameIdentity } from "./rename-identity";
import { useAsk } from "./use-ask";

const kinds = { key: "hecate key", passkey: "passkey", github: "GitHub account" } as const;

/** A way in, with what can be done to it. */
export function IdentityRow({ identity, isLast }: { identity: IdentityView; isLast: boolean }) {
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const [doing, setDoing] = useState<"renaming" | "removing" | null>(null);
  const path = `/api/v1/me/identities/${identity.id}`;

  async function change(method: "PATCH" | "DELETE", body?: { label: string }) {
    const answer = await ask(method, path, body);
    if (!answer.ok) return;
    setDoing(null);
    router.refresh();
  }

  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <IdentityFacts {...identity} />
        {doing === null && (
          <div className="flex flex-wrap gap-3">
            <Button onClick={() => setDoing("renaming")}>
              Rename<span className="sr-only"> {identity.label}</span>
            </Button>
            {!isLast && (
              <Button onClick={() => setDoing("removing")}>
                Remove<span className="sr-only"> {identity.label}</span>
              </Button>
            )}
          </div>
        )}
      </div>
      {isLast && (
        <p className="text-base text-faint">
          The only way in, so it cannot be removed: nobody, we included, could let you in again.
        </p>
      )}
      {doing === "renaming" && (
        <RenameIdentity
          id={identity.id}
          label={identity.label}
          isAsking={isAsking}
          onRename={(label) => change("PATCH", { label })}
          onKeep={() => setDoing(null)}
        />
      )}
      {doing === "removing" && (
        <RemoveIdentity
          label={identity.label}
          isAsking={isAsking}
          onRemove={() => change("DELETE")}
          onKeep={() => setDoing(null)}
        />
      )}
      <RefusalWords refusal={refusal} />
    </div>
  );
}

function IdentityFacts({ kind, label, subject, createdAt, lastUsedAt }: IdentityView) {
  return (
    <div className="min-w-0 flex-[1_1_16rem]">
      <p className="font-mono text-sm break-words">
        {label} <span className="text-faint">{kinds[kind]}</span>
      </p>
      {kind === "key" && <code className="block text-xs break-all text-soft">{subject}</code>}
      <p className="mt-1 text-base text-soft">
        Added <Moment at={createdAt} />,{" "}
        {lastUsedAt ? (
          <>
            last used <Moment at={lastUsedAt} />
          </>
        ) : (
          "not used since"
        )}
      </p>
    </div>
  );
}
