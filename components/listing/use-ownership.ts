"use client";

import type { OwnershipView } from "@hecate/protocol/wire/listing";
import { useEffect, useState, useSyncExternalStore } from "react";
import { forgetSignedIn, isHinted, onHint } from "../account/signed-in-hint";
import { askApi } from "../api/ask-api";

/** Whether somebody is signed in who owns the listing. The page is the same for everybody; this asks after. */
export function useOwnership(org: string, name: string): boolean {
  const [isOwner, setOwner] = useState(false);
  const isSignedIn = useSyncExternalStore(
    onHint,
    () => isHinted(document.cookie),
    () => false,
  );

  useEffect(() => {
    if (!isSignedIn) return;
    askApi<OwnershipView>("GET", `/api/v1/me/listings/${org}/${name}`).then((answer) => {
      if (answer.ok) setOwner(answer.value.owner);
      else if (answer.refusal.code === "not-signed-in") forgetSignedIn();
    });
  }, [isSignedIn, org, name]);

  return isSignedIn && isOwner;
}
