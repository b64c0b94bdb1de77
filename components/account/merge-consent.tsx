"use client";

import { limits } from "@hecate/protocol/limits";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button";
import { Field } from "../ui/field";

/** What merging does, and the other account's handle typed as the word that agrees. */
export function MergeConsent({
  handle,
  did,
  otherWords,
  isAsking,
  onAgree,
  onCancel,
}: {
  handle: string;
  /** The key that answered for the other account, if a key did. */
  did: string | null;
  /** The service's own sentence about which account it is. */
  otherWords: string;
  isAsking: boolean;
  onAgree: (typed: string) => Promise<void>;
  onCancel: () => void;
}) {
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);

  async function agree(event: FormEvent) {
    event.preventDefault();
    await onAgree(typed);
    // Whoever is still asked typed another name.
    setWrong(true);
  }

  return (
    <form onSubmit={agree} className="grid grid-cols-1 gap-4">
      <p role="status">
        {did !== null && (
          <>
            The key <code className="text-sm font-bold break-all">{did}</code> answered.{" "}
          </>
        )}
        {otherWords}. It becomes part of <strong className="font-mono text-sm">{handle}</strong>.
      </p>
      <ul className="grid list-[square] gap-1.5 pl-5 text-base text-soft marker:text-faint">
        <li>Its ways in, sessions, receipts, ratings, reports and roles become yours here.</li>
        <li>Where both rated the same app, the later rating stays.</li>
        <li>You are here since the earlier of both days.</li>
        <li>Its handle is free for anybody. It cannot be undone.</li>
      </ul>
      <div className="max-w-sm">
        <Field
          id="other-handle"
          label="Type the other account’s handle to agree"
          value={typed}
          maxLength={limits.handleChars}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => {
            setTyped(target.value);
            setWrong(false);
          }}
          error={isWrong && "That is not its handle."}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="danger" disabled={typed === "" || isAsking}>
          Merge the accounts
        </Button>
        <Button onClick={onCancel}>Leave them apart</Button>
      </div>
    </form>
  );
}
