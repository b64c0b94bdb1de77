"use client";

import { useEffect, useRef } from "react";
import { Button } from "../ui/button";

/** Asks once more, with the keyboard on the answer that changes nothing. */
export function RemoveIdentity({
  label,
  isAsking,
  onRemove,
  onKeep,
}: {
  label: string;
  isAsking: boolean;
  onRemove: () => void;
  onKeep: () => void;
}) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);

  return (
    <div className="flex flex-wrap items-center gap-3 rounded-md bg-surface px-4 py-3">
      <p className="min-w-0 flex-[1_1_16rem] text-base break-words">
        Remove {label}? It will not let you in any more, and browsers that it signed in are signed
        out.
      </p>
      <Button ref={keep} onClick={onKeep}>
        Keep it
      </Button>
      <Button tone="danger" disabled={isAsking} onClick={onRemove}>
        Remove it
      </Button>
    </div>
  );
}
