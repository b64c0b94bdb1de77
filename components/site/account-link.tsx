"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "#language/use";
import { isHinted, onHint } from "../account/signed-in-hint";
import { Link } from "../ui/link";

/**
 * The same for everybody as served, so that public pages stay cached; the browser then looks at the
 * hint. Both labels have as many letters, and the font is monospaced: nothing moves.
 */
export function AccountLink() {
  const t = useTranslations("site.account");
  const signedIn = useSyncExternalStore(
    onHint,
    () => isHinted(document.cookie),
    () => false,
  );
  return (
    <Link className="text-soft hover:text-text" href={signedIn ? "/account" : "/sign-in"}>
      {signedIn ? t("account") : t("signIn")}
    </Link>
  );
}
