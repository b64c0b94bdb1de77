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

type Doing = "renaming" | "removing";

/** A way in, with what can be done to it. */
export function IdentityRow({
  identity,
  isLast,
  onRemoved,
}: {
  identity: IdentityView;
  isLast: boolean;
  onRemoved: () => void;
}) {
  const t = useTranslations("account.identityRow");
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const [doing, setDoing] = useState<Doing | null>(null);
  /** To whose button the keyboard comes back. */
  const [done, setDone] = useState<Doing | null>(null);
  const path = `/api/v1/me/identities/${identity.id}`;
  const named = { label: identity.label, sr: readOut };

  function stop() {
    setDone(doing);
    setDoing(null);
  }

  async function rename(label: string) {
    const answer = await ask("PATCH", path, { label });
    if (!answer.ok) return;
    stop();
    router.refresh();
  }

  async function remove() {
    const answer = await ask("DELETE", path);
    if (!answer.ok) return;
    onRemoved();
    router.refresh();
  }

  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <IdentityFacts {...identity} />
        {doing === null && (
          <div className="flex flex-wrap gap-3">
            <Button autoFocus={done === "renaming"} onClick={() => setDoing("renaming")}>
              {t.rich("rename", named)}
            </Button>
            {!isLast && (
              <Button autoFocus={done === "removing"} onClick={() => setDoing("removing")}>
                {t.rich("remove", named)}
              </Button>
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
          onRename={rename}
          onKeep={stop}
        />
      )}
      {doing === "removing" && (
        <RemoveIdentity
          label={identity.label}
          isAsking={isAsking}
          onRemove={remove}
          onKeep={stop}
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
