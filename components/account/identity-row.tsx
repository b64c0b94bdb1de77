"use client";

import type { IdentityView } from "@hecate/protocol/wire/people";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";
import { Moment } from "../ui/moment";
import { RefusalWords } from "./refusal-words";
import { RemoveIdentity } from "./remove-identity";
import { RenameIdentity } from "./rename-identity";
import { useAsk } from "./use-ask";

/** A way in, with what can be done to it. */
export function IdentityRow({ identity, isLast }: { identity: IdentityView; isLast: boolean }) {
  const t = useTranslations("account.identityRow");
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const [doing, setDoing] = useState<"renaming" | "removing" | null>(null);
  const path = `/api/v1/me/identities/${identity.id}`;
  const named = { label: identity.label, sr: readOut };

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
            <Button onClick={() => setDoing("renaming")}>{t.rich("rename", named)}</Button>
            {!isLast && (
              <Button onClick={() => setDoing("removing")}>{t.rich("remove", named)}</Button>
            )}
          </div>
        )}
      </div>
      {isLast && <p className="text-base text-faint">{t("last")}</p>}
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
  const t = useTranslations("account.identityRow");
  const added = () => <Moment at={createdAt} />;
  return (
    <div className="min-w-0 flex-[1_1_16rem]">
      <p className="font-mono text-sm break-words">
        {label} <span className="text-faint">{t(`kind.${kind}`)}</span>
      </p>
      {kind === "key" && <code className="block text-xs break-all text-soft">{subject}</code>}
      <p className="mt-1 text-base text-soft">
        {lastUsedAt
          ? t.rich("used", { added, used: () => <Moment at={lastUsedAt} /> })
          : t.rich("unused", { added })}
      </p>
    </div>
  );
}

function readOut(words: ReactNode) {
  return <span className="sr-only">{words}</span>;
}
