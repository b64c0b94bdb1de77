"use client";

import { useState } from "react";
import { useTranslations } from "#language/use";
import { useAddress } from "../language/use-address";
import { signOut } from "./next-auth";
import { forgetSignedIn } from "./signed-in-hint";

export function SignOut() {
  const t = useTranslations("account.signOut");
  const address = useAddress();
  const [hasFailed, setFailed] = useState(false);

  async function leave() {
    const isOut = await signOut();
    setFailed(!isOut);
    if (!isOut) return;
    forgetSignedIn();
    location.assign(address("/"));
  }

  return (
    <>
      <button
        type="button"
        onClick={leave}
        className="cursor-pointer py-1 text-soft hover:text-text"
      >
        {t("signOut")}
      </button>
      <span role="alert" className="text-danger">
        {hasFailed && ` ${t("failed")}`}
      </span>
    </>
  );
}
