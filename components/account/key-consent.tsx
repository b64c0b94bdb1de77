"use client";

import { useEffect, useRef } from "react";
import { Button } from "../ui/button";

/** Names the key that answered, with the keyboard on the answer that changes nothing. */
export function KeyConsent({
  did,
  isAsking,
  onAgree,
  onCancel,
}: {
  did: string;
  isAsking: boolean;
  onAgree: () => void;
  onCancel: () => void;
}) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);

  return (
    <div className="grid grid-cols-1 gap-4 rounded-md bg-surface px-4 py-4">
      <div role="status" className="grid grid-cols-1 gap-2">
        <p>
          The key <code className="text-sm font-bold break-all">{did}</code> answered. Is it yours?
          It will be able to sign in as you.
        </p>
        <p className="text-base text-soft">
          Compare it with what <code className="text-sm">hecate login</code> printed, or{" "}
          <code className="text-sm">hecate identity show</code> prints. If it is another one,
          somebody else saw your code.
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button ref={cancel} onClick={onCancel}>
          It is not mine
        </Button>
        <Button tone="strong" disabled={isAsking} onClick={onAgree}>
          Add this key
        </Button>
      </div>
    </div>
  );
}
