"use client";

import { useSyncExternalStore } from "react";
import { isHinted, onHint } from "../account/signed-in-hint";

/**
 * The same for everybody as served, so that public pages stay cached; the browser then looks at the
 * hint. Both labels have as many letters, and the font is monospaced: nothing moves.
 */
export function AccountLink() {
  const signedIn = useSyncExternalStore(
    onHint,
    () => isHinted(document.cookie),
    () => false,
  );
  return (
    <a className="text-soft hover:text-text" href={signedIn ? "/account" : "/sign-in"}>
      {signedIn ? "account" : "sign in"}
    </a>
  );
}
