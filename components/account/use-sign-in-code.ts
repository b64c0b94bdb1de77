"use client";

import type { SignInCodeView, SignInPurpose, SignInStateView } from "@hecate/protocol/wire/sign-in";
import { useEffect, useState } from "react";
import { type ApiRefusal, askApi } from "../api/ask-api";

const lookEveryMs = 2000;

type Shown =
  | { readonly at: "idle" | "asking" }
  | { readonly at: "refused"; readonly refusal: ApiRefusal }
  | {
      readonly at: SignInStateView["state"];
      readonly code: SignInCodeView;
      readonly did: string | null;
    };

/** A code for `hecate login`, and what becomes of it. `begin` asks for one, in place of an earlier. */
export function useSignInCode(purpose: SignInPurpose) {
  const [shown, setShown] = useState<Shown>({ at: "idle" });

  async function begin() {
    setShown({ at: "asking" });
    const answer = await askApi<SignInCodeView>("POST", "/api/v1/sign-in/codes", { purpose });
    setShown(
      answer.ok
        ? { at: "waiting", code: answer.value, did: null }
        : { at: "refused", refusal: answer.refusal },
    );
  }

  useEffect(() => {
    if (shown.at !== "waiting") return;
    const { code } = shown;
    return look(code.secret, ({ state, did }) => setShown({ at: state, code, did }));
  }, [shown]);

  return { shown, begin };
}

/** Looks every few seconds, and at once when a tab that slept is looked at again. */
function look(secret: string, settle: (answer: SignInStateView) => void): () => void {
  let isLooking = false;

  async function once() {
    if (isLooking || document.hidden) return;
    isLooking = true;
    const answer = await askApi<SignInStateView>("POST", "/api/v1/sign-in/codes/state", { secret });
    isLooking = false;
    if (answer.ok && answer.value.state !== "waiting") settle(answer.value);
  }

  const timer = setInterval(once, lookEveryMs);
  document.addEventListener("visibilitychange", once);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", once);
  };
}
