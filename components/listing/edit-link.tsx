"use client";

import type { OwnershipView } from "@hecate/protocol/wire/listing";
import { useEffect, useState, useSyncExternalStore } from "react";
import { forgetSignedIn, isHinted, onHint } from "../account/signed-in-hint";
import { askApi } from "../api/ask-api";
import { Link } from "../ui/link";

/** Leads an owner who is signed in to the editor. The page is the same for everybody and stays cached. */
export function EditLink({ org, name }: { org: string; name: string }) {
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

  if (!isSignedIn || !isOwner) return null;
  return (
    <Link
      href={`/listings/${org}/${name}/edit`}
      className="underline decoration-line underline-offset-4 hover:decoration-current"
    >
      edit it
    </Link>
  );
}
