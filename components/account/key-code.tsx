"use client";

import type { SignInPurpose, SignInStateView } from "@hecate/protocol/wire/sign-in";
import { type ReactNode, useEffect, useEffectEvent } from "react";
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
          Show a code
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
            New code
          </Button>
        ) : (
          <div className="w-full">
            <Command of="the login command" lines={[command]} />
          </div>
        )}
      </div>
      {!isOver && <QrCode text={command} label="The login command as a QR code" />}
    </div>
  );
}

function StateWords({ state }: { state: SignInStateView["state"] }) {
  switch (state) {
    case "waiting":
      return (
        <p className="text-soft">
          <span className="animate-pulse text-torch">●</span> Waiting. In a terminal that has your
          key, run the command below. It names this site and asks before it signs. The code lives
          five minutes.
        </p>
      );
    case "approved":
      return <p className="text-ok">Approved by a key.</p>;
    case "denied":
      return <p className="text-danger">Denied in the terminal.</p>;
    case "ended":
      return <p className="text-danger">The code has expired, or was used elsewhere.</p>;
  }
}
