"use client";

import type { SignInPurpose, SignInStateView } from "@hecate/protocol/wire/sign-in";
import { type ReactNode, useEffect, useEffectEvent } from "react";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";
import { Command } from "../ui/command";
import { QrCode } from "./qr-code";
import { RefusalWords } from "./refusal-words";
import { useSignInCode } from "./use-sign-in-code";

/**
 * A short code, and the command that approves it with a key. `server` is the flag that names this
 * service; `children` is said before a code is asked for.
 */
export function KeyCode({
  purpose,
  server,
  children,
  onApproved,
}: {
  purpose: SignInPurpose;
  server: string;
  children: ReactNode;
  /** `did` is the key, where the person has to confirm it: never for a sign-in. */
  onApproved: (secret: string, did: string | null) => void;
}) {
  const t = useTranslations("account.keyCode");
  const { shown, begin } = useSignInCode(purpose);
  const approve = useEffectEvent(onApproved);

  useEffect(() => {
    if (shown.at === "approved") approve(shown.code.secret, shown.did);
  }, [shown]);

  if (!("code" in shown)) {
    return (
      <div className="grid grid-cols-1 justify-items-start gap-4">
        {children}
        <Button
          tone={purpose === "sign-in" ? "strong" : "quiet"}
          disabled={shown.at === "asking"}
          onClick={begin}
        >
          {t("show")}
        </Button>
        <RefusalWords refusal={shown.at === "refused" ? shown.refusal : null} />
      </div>
    );
  }
  const command = `hecate login ${shown.code.code}${server}`;
  const isOver = shown.at === "denied" || shown.at === "ended";
  return (
    <div data-code className="flex flex-wrap items-start gap-x-10 gap-y-6">
      <div className="grid min-w-0 flex-[1_1_18rem] grid-cols-1 justify-items-start gap-4">
        <p
          className={`font-mono text-3xl font-bold tracking-[0.08em] ${isOver ? "text-faint line-through" : ""}`}
        >
          {shown.code.code}
        </p>
        <div aria-live="polite">
          <StateWords state={shown.at} />
        </div>
        {isOver ? (
          <Button tone="strong" onClick={begin}>
            {t("renew")}
          </Button>
        ) : (
          <div className="w-full">
            <Command of={t("command")} lines={[command]} />
          </div>
        )}
      </div>
      {!isOver && <QrCode text={command} label={t("qr")} />}
    </div>
  );
}

function StateWords({ state }: { state: SignInStateView["state"] }) {
  const t = useTranslations("account.keyCode");
  switch (state) {
    case "waiting":
      return (
        <p className="text-soft">
          <span className="animate-pulse text-torch">●</span> {t("waiting")}
        </p>
      );
    case "approved":
      return <p className="text-ok">{t("approved")}</p>;
    case "denied":
      return <p className="text-danger">{t("denied")}</p>;
    case "ended":
      return <p className="text-danger">{t("ended")}</p>;
  }
}
